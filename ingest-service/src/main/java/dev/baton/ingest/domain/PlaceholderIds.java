package dev.baton.ingest.domain;

import dev.baton.kit.text.VisibleText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Identifiers that do not identify a person, such as {@code undefined}. Scoring ignores them by the same list, so that an item with one
 * would be accepted and have no effect; it is rejected instead. An entry is a value, a beginning ({@code test@*}) or an end
 * ({@code *@example.invalid}); case, surrounding blanks and invisible characters
 * around it do not matter.
 */
public final class PlaceholderIds {

    /** The list in the contracts, which scoring reads as well. */
    static final String RESOURCE = "/identity/blocked-values.txt";

    /** The placeholders of the list that ships. */
    public static final PlaceholderIds SHIPPED = shippedAnd(List.of());

    private final Set<String> exact = new HashSet<>();
    private final List<String> beginnings;
    private final List<String> ends;

    private PlaceholderIds(List<String> entries) {
        List<String> lower = entries.stream()
                .map(PlaceholderIds::folded)
                .filter(entry -> !entry.isEmpty() && !entry.equals("*"))
                .toList();
        beginnings = lower.stream()
                .filter(entry -> entry.endsWith("*"))
                .map(entry -> entry.substring(0, entry.length() - 1))
                .toList();
        ends = lower.stream()
                .filter(entry -> entry.startsWith("*"))
                .map(entry -> entry.substring(1))
                .toList();
        lower.stream().filter(entry -> !entry.contains("*")).forEach(exact::add);
    }

    /** The placeholders of the list that ships, and further ones. */
    public static PlaceholderIds shippedAnd(Collection<String> more) {
        return new PlaceholderIds(
                Stream.concat(shipped().stream(), more.stream()).toList());
    }

    /** The entries of the list that ships, without comments. */
    static List<String> shipped() {
        try (InputStream in = PlaceholderIds.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + RESOURCE + " is missing from the build", e);
        }
    }

    /** Whether an identifier is a placeholder. */
    public boolean contain(String id) {
        String folded = folded(id);
        return exact.contains(folded)
                || beginnings.stream().anyMatch(folded::startsWith)
                || ends.stream().anyMatch(folded::endsWith);
    }

    private static String folded(String text) {
        return VisibleText.trim(text).toLowerCase(Locale.ROOT);
    }
}
