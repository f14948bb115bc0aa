package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.domain.review.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding as it stands beside what it is about.
 *
 * @param error   whether the document is no model because of it
 * @param place   what of the row is meant, empty for all of it
 * @param message what is wrong and what would be right
 * @param better  the word that was probably meant, null for none
 * @param act     value of the button that writes it
 */
public record Note(boolean error, String place, String message, String better, String act) {

    private static final Pattern MEANT = Pattern.compile("'([^']+)'.*did you mean '([^']+)'\\?");

    static Note of(Finding finding, String slot) {
        Matcher meant = MEANT.matcher(finding.message());
        boolean found = meant.find();
        return new Note(
                finding.severity() == Finding.Severity.ERROR,
                finding.pointer().substring(slot.length()).replaceFirst("^/", ""),
                finding.message(),
                found ? meant.group(2) : null,
                found ? Acts.of("fix", place(finding.pointer()), meant.group(1), meant.group(2)) : null);
    }

    /** The condition as a whole: a finding may name a part that holds the word, or stand inside what others share. */
    private static String place(String pointer) {
        return pointer.replaceFirst("/when/.*$", "/when").replaceFirst("^/entry/.*$", "/entry");
    }

    /** Findings by the place they stand at: the nearest of the slots, the empty one for what is nowhere else. */
    static Map<String, List<Note>> placed(List<Finding> findings, List<String> slots) {
        Map<String, List<Note>> placed = new LinkedHashMap<>();
        findings.stream().sorted(Comparator.comparing(Finding::severity)).forEach(finding -> {
            String slot = slots.stream()
                    .filter(one ->
                            finding.pointer().equals(one) || finding.pointer().startsWith(one + "/"))
                    .max(Comparator.comparing(String::length))
                    .orElse("");
            placed.computeIfAbsent(slot, any -> new ArrayList<>()).add(of(finding, slot));
        });
        return placed;
    }
}
