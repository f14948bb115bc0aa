package dev.baton.kit.problem;

import dev.baton.kit.config.ProblemConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Links to the published guides; gives none where no address is configured. */
@ApplicationScoped
public class Documentation {

    private static final String PROBLEMS = "problems.md";

    private final Optional<String> base;

    public Documentation(ProblemConfig config) {
        this.base = config.documentationUrl().map(URI::toString).map(url -> url.endsWith("/") ? url : url + "/");
    }

    /** Address of an anchor; {@code name} is an enum constant, e.g. {@code BODY_TOO_LARGE}. */
    public Optional<String> address(String page, String name) {
        String anchor = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return base.map(url -> url + page + "#" + anchor);
    }

    /** Address of the row that describes a problem; none for types that are not Baton's. */
    public Optional<String> ofProblem(URI type) {
        String text = String.valueOf(type);
        return text.startsWith(Problems.BASE)
                ? address(PROBLEMS, text.substring(Problems.BASE.length()))
                : Optional.empty();
    }
}
