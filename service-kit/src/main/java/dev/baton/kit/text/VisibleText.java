package dev.baton.kit.text;

/**
 * Text as a reader sees it: without characters that have no width and without white space around it.
 *
 * <p>White space is every Unicode space, line break and control character, no-break spaces included. Invisible characters
 * are those that Unicode calls default ignorable: zero-width spaces and joiners, byte order marks, soft hyphens, marks of
 * writing direction, variation selectors.
 */
public final class VisibleText {

    private static final int BRAILLE_BLANK = 0x2800;

    private VisibleText() {}

    /** The text without invisible characters anywhere, and without white space around it. */
    public static String of(String text) {
        String trimmed = trim(text);
        if (trimmed.codePoints().noneMatch(VisibleText::isInvisible)) {
            return trimmed;
        }
        StringBuilder visible = new StringBuilder(trimmed.length());
        trimmed.codePoints().filter(point -> !isInvisible(point)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** The text without white space and invisible characters around it. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isUnseen(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isUnseen(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Whether a reader sees nothing at all. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(VisibleText::isUnseen);
    }

    /** Whether a character is white space of any kind. */
    public static boolean isSpace(int point) {
        return Character.isSpaceChar(point)
                || Character.isWhitespace(point)
                || Character.isISOControl(point)
                || point == BRAILLE_BLANK;
    }

    private static boolean isUnseen(int point) {
        return isSpace(point) || isInvisible(point);
    }

    /** The property Default_Ignorable_Code_Point of Unicode, which the JDK does not offer. */
    private static boolean isInvisible(int point) {
        if (point < 0xAD) {
            return false;
        }
        return switch (point) {
            case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default ->
                within(point, 0x180B, 0x180F)
                        || within(point, 0x200B, 0x200F)
                        || within(point, 0x202A, 0x202E)
                        || within(point, 0x2060, 0x206F)
                        || within(point, 0xFE00, 0xFE0F)
                        || within(point, 0xFFF0, 0xFFF8)
                        || within(point, 0x1BCA0, 0x1BCA3)
                        || within(point, 0x1D173, 0x1D17A)
                        || within(point, 0xE0000, 0xE0FFF);
        };
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
