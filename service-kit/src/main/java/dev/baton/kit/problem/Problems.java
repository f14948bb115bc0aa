package dev.baton.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** Makes the exceptions that become problem documents. */
public final class Problems {

    /** Beginning of every type URI: a name, no address, for the project owns no domain. */
    static final String BASE = "urn:baton:problem:";

    private Problems() {}

    /** A problem with a detail that says what to do next. */
    public static HttpProblem of(ProblemType type, String detail) {
        return of(type, detail, Map.of());
    }

    /** A problem with further members, e.g. the moves that are allowed. */
    public static HttpProblem of(ProblemType type, String detail, Map<String, ?> members) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(uri(type))
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
        members.forEach(problem::with);
        return problem.build();
    }

    /** The stable URI of a type. */
    public static URI uri(ProblemType type) {
        return URI.create(BASE + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
