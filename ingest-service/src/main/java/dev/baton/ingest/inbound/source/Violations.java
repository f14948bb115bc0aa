package dev.baton.ingest.inbound.source;

import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.kit.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with a document, collected so that nobody has to mend it one refusal at a time. */
public final class Violations {

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the document
     * @param detail  what to send instead
     */
    public record Violation(String pointer, String detail) {}

    private final List<Violation> found = new ArrayList<>();

    /** Notes one. */
    public void add(String pointer, String detail) {
        found.add(new Violation(pointer, detail));
    }

    /** What was found, in order. */
    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Refuses (400) if anything was found; the name first, since it has a problem type of its own. */
    public void refuseIfAny() {
        if (found.isEmpty()) {
            return;
        }
        boolean name = found.getFirst().pointer().equals("/name");
        throw Problems.of(
                name ? IngestProblem.SOURCE_NAME_INVALID : IngestProblem.SOURCE_SETTINGS_INVALID,
                found.getFirst().detail(),
                Map.of("violations", found()));
    }
}
