package dev.baton.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Gives violated constraints a type of Baton's own and a detail that names each field with its limit. */
@Unremovable
@ApplicationScoped
public class ConstraintProblems implements ProblemPostProcessor {

    private static final int BEFORE_THE_LINK_IS_ADDED = 50;
    private static final int MOST_NAMED = 10;

    @Override
    public int priority() {
        return BEFORE_THE_LINK_IS_ADDED;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        List<Violation> violations = violations(problem);
        if (violations.isEmpty()) {
            return problem;
        }
        boolean body = violations.stream().allMatch(one -> one.in.equals("body") || one.in.equals("form"));
        ProblemType type = body ? KitProblem.INVALID_BODY : KitProblem.INVALID_PARAMETER;
        return HttpProblem.builder(problem)
                .withType(Problems.uri(type))
                .withTitle(type.title())
                .withDetail(violations.stream()
                        .limit(MOST_NAMED)
                        .map(one -> "%s: %s.".formatted(one.field, one.message))
                        .collect(Collectors.joining(" ")))
                .build();
    }

    /**
     * Those of a problem without a type. It asks for the member and not for the library's class: what ran before may have built
     * the problem anew. Problems of Baton's own have a type, and may have a member of the same name with other contents.
     */
    private static List<Violation> violations(HttpProblem problem) {
        return problem.getType() == null && problem.getParameters().get("violations") instanceof List<?> list
                ? list.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList()
                : List.of();
    }
}
