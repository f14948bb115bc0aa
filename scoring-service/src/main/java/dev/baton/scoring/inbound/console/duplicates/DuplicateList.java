package dev.baton.scoring.inbound.console.duplicates;

import dev.baton.kit.page.Cursor;
import dev.baton.kit.text.EmailAddress;
import dev.baton.scoring.application.Duplicates.Candidate;
import dev.baton.scoring.application.Duplicates.Found;
import dev.baton.scoring.application.Duplicates.Pair;
import dev.baton.scoring.inbound.console.page.Section;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Likely duplicates to go through.
 *
 * @param filter what the address bar asks for
 * @param rows   pairs, those of the newest lead first
 * @param more   address of the next page, null on the last
 * @param undo   where the decision of just now is taken back, null where none was made
 */
public record DuplicateList(DuplicateFilter filter, List<Row> rows, String more, String undo) {

    /**
     * Two leads that look like one.
     *
     * @param href   where they stand beside each other
     * @param newer  the one that came later
     * @param older  the one that was there before
     * @param why    why they look like one, in words
     * @param likely how likely, out of a hundred
     */
    public record Row(String href, Who newer, Who older, List<String> why, int likely) {}

    /**
     * A lead in a few words.
     *
     * @param name name, else address
     * @param line address and company, null where neither is known
     */
    public record Who(String name, String line) {}

    static DuplicateList of(DuplicateFilter filter, Found found, String undo) {
        return new DuplicateList(
                filter,
                found.pairs().stream().map(DuplicateList::row).toList(),
                found.last() == null
                        ? null
                        : filter.next(Cursor.encode(found.last().toString())),
                undo);
    }

    /** The pages of scoring. */
    public List<Section.Tab> sections() {
        return Section.DUPLICATES.tabs();
    }

    /** Address of two leads beside each other. */
    static String href(UUID lead, UUID other) {
        return "/console/duplicates/" + lead + "/" + other;
    }

    private static Row row(Pair pair) {
        return new Row(
                href(pair.lead().id(), pair.other().id()),
                who(pair.lead()),
                who(pair.other()),
                pair.reasons().stream().map(DuplicateFilter::words).toList(),
                pair.score());
    }

    private static Who who(Candidate candidate) {
        String email = EmailAddress.readable(candidate.email());
        String line = Stream.of(email, candidate.company())
                .filter(Objects::nonNull)
                .filter(text -> candidate.name() != null || !text.equals(email))
                .collect(Collectors.joining(" · "));
        return new Who(
                Stream.of(candidate.name(), email)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("No name"),
                line.isEmpty() ? null : line);
    }
}
