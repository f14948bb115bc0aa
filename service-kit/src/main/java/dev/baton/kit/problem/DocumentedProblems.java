package dev.baton.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds the link to the guide to every problem of Baton's own. */
@Unremovable
@ApplicationScoped
public class DocumentedProblems implements ProblemPostProcessor {

    /** Member of the problem document that holds the link. */
    public static final String MEMBER = "documentation";

    private final Documentation documentation;

    public DocumentedProblems(Documentation documentation) {
        this.documentation = documentation;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return documentation
                .ofProblem(problem.getType())
                .map(link -> HttpProblem.builder(problem).with(MEMBER, link).build())
                .orElse(problem);
    }
}
