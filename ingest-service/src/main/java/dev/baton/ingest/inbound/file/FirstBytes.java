package dev.baton.ingest.inbound.file;

/**
 * What the first bytes of a file tell of its character set: by a byte order mark, or by every other byte of the first
 * letters, since text in no other character set than UTF-16 holds NUL.
 *
 * @param bytes the first {@link #COUNT} bytes, fewer where the file is shorter
 */
record FirstBytes(byte[] bytes) {

    /** How many are looked at. */
    static final int COUNT = 8;

    private static final int UTF8_MARK = 3;
    private static final int UTF16_MARK = 2;

    /** Length of the byte order mark. */
    int mark() {
        if (begin(0xef, 0xbb, 0xbf)) {
            return UTF8_MARK;
        }
        return littleEndianMark() || bigEndianMark() ? UTF16_MARK : 0;
    }

    /** Whether UTF-16 of the given name has the high byte first; without a mark and a name by the first letters. */
    boolean bigEndian(String charset) {
        return switch (charset) {
            case "UTF-16LE" -> false;
            case "UTF-16BE" -> true;
            default -> !littleEndianMark() && (bigEndianMark() || bytes.length < 2 || bytes[1] != 0 || bytes[0] == 0);
        };
    }

    /** Why the file can't be in the character set, and what to do; null where nothing speaks against it. */
    String contradictionTo(String charset) {
        if (!charset.startsWith("UTF-16")) {
            return littleEndianMark() || bigEndianMark() || alternates()
                    ? "The file is UTF-16. Set format.charset to UTF-16, or save the file as UTF-8 and upload it again."
                    : null;
        }
        if (mark() == UTF8_MARK) {
            return "The file is UTF-8, not UTF-16. Set format.charset to UTF-8.";
        }
        boolean otherOrder =
                (charset.equals("UTF-16LE") && bigEndianMark()) || (charset.equals("UTF-16BE") && littleEndianMark());
        return otherOrder
                ? "The file's byte order mark names the other byte order. Set format.charset to UTF-16."
                : null;
    }

    private boolean littleEndianMark() {
        return begin(0xff, 0xfe);
    }

    private boolean bigEndianMark() {
        return begin(0xfe, 0xff);
    }

    private boolean alternates() {
        boolean alternates = bytes.length == COUNT;
        for (int i = 0; i < bytes.length; i++) {
            alternates &= (bytes[i] == 0) == (i % 2 == 0 ? bytes[0] == 0 : bytes[0] != 0);
        }
        return alternates;
    }

    private boolean begin(int... values) {
        for (int i = 0; i < values.length; i++) {
            if (i == bytes.length || (bytes[i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
