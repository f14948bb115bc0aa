package dev.baton.kit.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An e-mail address in the one form that all its spellings share, so that two addresses are the same if and only if their
 * values are equal.
 *
 * <p>White space around it and invisible characters are dropped, full-width characters become plain ones, letters are
 * composed (NFC) and lower-case, and the domain is {@linkplain DomainName#ascii ASCII}. Reading a value again gives the same
 * value. Plus tags and dots before the at sign are kept: whether they tell people apart is for the caller to say.
 */
public final class EmailAddress {

    /** Longest address, in its normal form (RFC 5321). */
    public static final int LONGEST = 254;

    private static final int LONGEST_SENT = 1_000;
    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int SMALL_AT = 0xFE6B;
    private static final String NOT_IN_A_MAILBOX = "<>()[]\\,;:\"@";

    private final String value;
    private final int at;

    private EmailAddress(String value, int at) {
        this.value = value;
        this.at = at;
    }

    /** The address that a sent value is; empty where it is none, or longer than {@value #LONGEST} characters. */
    public static Optional<EmailAddress> of(Object sent) {
        if (!(sent instanceof String text) || text.length() > LONGEST_SENT) {
            return Optional.empty();
        }
        int normalAt = atOfNormalForm(text);
        return normalAt > 0 ? Optional.of(new EmailAddress(text, normalAt)) : read(text);
    }

    /** Reads an address in whatever spelling. */
    static Optional<EmailAddress> read(String text) {
        String plain = plain(text);
        int at = plain.indexOf('@');
        if (at <= 0) {
            return Optional.empty();
        }
        String local = plain.substring(0, at);
        return isMailbox(local)
                ? DomainName.asciiOfVisible(plain.substring(at + 1))
                        .filter(domain -> domain.indexOf('.') > 0)
                        .map(domain -> new EmailAddress(local + '@' + domain, local.length()))
                        .filter(address -> address.value.length() <= LONGEST)
                : Optional.empty();
    }

    /** The address in its normal form. */
    public String value() {
        return value;
    }

    /** What stands before the at sign. */
    public String local() {
        return value.substring(0, at);
    }

    /** The domain, in ASCII. */
    public String domain() {
        return value.substring(at + 1);
    }

    /** The address as people read it: with the letters that its domain stands for. */
    public String readable() {
        return local() + '@' + DomainName.readable(domain());
    }

    /** A stored address as people read it; what is none stays as it is. */
    public static String readable(String stored) {
        return stored == null ? null : of(stored).map(EmailAddress::readable).orElse(stored);
    }

    /**
     * Where the at sign is of a text that is a normal form already, as almost all are; -1 where the text has to be read. Scores
     * are computed with addresses often: this looks at each character once and makes nothing.
     */
    private static int atOfNormalForm(String text) {
        int at = -1;
        int label = 0;
        boolean dotted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (at < 0 && c == '@') {
                at = i;
            } else if (at < 0) {
                if (c <= ' ' || c > '~' || (c >= 'A' && c <= 'Z') || NOT_IN_A_MAILBOX.indexOf(c) >= 0) {
                    return -1;
                }
            } else if (c == '.') {
                if (label == 0) {
                    return -1;
                }
                dotted = true;
                label = 0;
            } else if (!DomainName.isInLabel(c) || ++label > DomainName.LONGEST_LABEL) {
                return -1;
            }
        }
        return dotted && label > 0 && text.length() <= LONGEST ? at : -1;
    }

    private static String plain(String text) {
        String visible = VisibleText.of(text);
        if (DomainName.isAscii(visible)) {
            return visible.toLowerCase(Locale.ROOT);
        }
        StringBuilder narrow = new StringBuilder(visible.length());
        visible.codePoints().map(EmailAddress::narrow).forEach(narrow::appendCodePoint);
        String composed = Normalizer.normalize(narrow, Normalizer.Form.NFC);
        return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static int narrow(int point) {
        if (point == SMALL_AT) {
            return '@';
        }
        return point >= FIRST_FULL_WIDTH && point <= LAST_FULL_WIDTH ? point - FIRST_FULL_WIDTH + '!' : point;
    }

    private static boolean isMailbox(String local) {
        return local.codePoints()
                .noneMatch(point -> VisibleText.isSpace(point) || NOT_IN_A_MAILBOX.indexOf(point) >= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && value.equals(address.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** Says nothing of whose it is: addresses must not reach logs by chance. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
