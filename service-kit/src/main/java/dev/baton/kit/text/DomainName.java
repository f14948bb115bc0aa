package dev.baton.kit.text;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Domain names in the one form that all spellings share: lower-case ASCII, with {@code xn--} where there are other letters. */
public final class DomainName {

    private static final int LONGEST = 253;
    private static final int LONGEST_SENT = 1_000;
    static final int LONGEST_LABEL = 63;
    private static final String ENCODED = "xn--";

    private DomainName() {}

    /**
     * The domain in ASCII; empty where the text can't be one. Unicode and Punycode, upper and lower case, full-width letters
     * and dots, and a dot at the end make no difference.
     */
    public static Optional<String> ascii(String text) {
        return text.length() > LONGEST_SENT ? Optional.empty() : asciiOfVisible(VisibleText.of(text));
    }

    static Optional<String> asciiOfVisible(String text) {
        String plain = folded(text);
        String domain = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        List<String> ascii = new ArrayList<>();
        for (String label : domain.split("\\.", -1)) {
            String encoded = encoded(label);
            if (encoded == null || !isLabel(encoded)) {
                return Optional.empty();
            }
            ascii.add(encoded);
        }
        return Optional.of(String.join(".", ascii)).filter(joined -> joined.length() <= LONGEST);
    }

    /** The domain as people read it: with the letters that {@code xn--} stands for. */
    public static String readable(String ascii) {
        return ascii.contains(ENCODED) ? IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED) : ascii;
    }

    /** Letter by letter: the lower case of a whole word would make the last sigma of a Greek name another letter. */
    private static String folded(String text) {
        if (isAscii(text)) {
            return lower(text);
        }
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Normalizer.normalize(lower(compatible), Normalizer.Form.NFKC).replace('\u3002', '.');
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    /** The label in ASCII, null where it can't be encoded. */
    private static String encoded(String label) {
        if (isAscii(label)) {
            return label;
        }
        if (label.length() > LONGEST_LABEL || label.startsWith(ENCODED)) {
            return null;
        }
        // IDNA2003 would take these letters for others; since IDNA2008 they are letters of their own
        if (label.indexOf('ß') >= 0 || label.indexOf('ς') >= 0) {
            return ENCODED + Punycode.encode(label);
        }
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_LABEL && text.chars().allMatch(DomainName::isInLabel);
    }

    static boolean isInLabel(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
