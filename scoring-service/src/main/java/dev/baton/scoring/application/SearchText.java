package dev.baton.scoring.application;

import dev.baton.kit.text.DomainName;
import dev.baton.kit.text.VisibleText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody searches for, in every spelling in which it may be stored: as typed, and with domains in ASCII, as addresses
 * are stored ({@code bücher.example} as {@code xn--bcher-kva.example}).
 *
 * @param spellings one or two, neither of them blank
 */
public record SearchText(List<String> spellings) {

    /** Reads what was typed; it must not be blank. */
    public static SearchText of(String typed) {
        if (VisibleText.isBlank(typed)) {
            throw new IllegalArgumentException("a blank text would be found everywhere");
        }
        String plain = Normalizer.normalize(VisibleText.of(typed), Normalizer.Form.NFC);
        String ascii =
                Arrays.stream(plain.split(" ", -1)).map(SearchText::ascii).collect(Collectors.joining(" "));
        return new SearchText(Stream.of(plain, ascii).distinct().toList());
    }

    /** Whether a text contains it, in one of the spellings. */
    boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return spellings.stream().anyMatch(spelling -> lower.contains(spelling.toLowerCase(Locale.ROOT)));
    }

    private static String ascii(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
        String narrow = word.replace('\uFF20', '@');
        int domain = narrow.indexOf('@') + 1;
        return narrow.substring(0, domain)
                + DomainName.ascii(narrow.substring(domain)).orElse(narrow.substring(domain));
    }
}
