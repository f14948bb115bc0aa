package dev.baton.ingest.inbound.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8. Half a surrogate pair and a single last byte become bytes that are not UTF-8, so that the row they are
 * in is reported and the others are read.
 */
final class Utf16Input extends InputStream {

    private static final int END = -1;
    private static final int HALF = -2;
    private static final int NOT_UTF8 = 0xff;

    private final InputStream in;
    private final boolean bigEndian;
    private final byte[] converted = new byte[4];
    private int from;
    private int to;
    private int ahead = HALF;
    private boolean isAhead;

    /** @param in behind the byte order mark; buffered */
    Utf16Input(InputStream in, boolean bigEndian) {
        this.in = in;
        this.bigEndian = bigEndian;
    }

    @Override
    public int read() throws IOException {
        return from < to || convert() ? converted[from++] & 0xff : END;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && (from < to || convert())) {
            into[offset + count++] = converted[from++];
        }
        return count == 0 && length > 0 ? END : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean convert() throws IOException {
        int unit = unit();
        from = 0;
        to = 0;
        if (unit == END) {
            return false;
        }
        if (unit == HALF) {
            converted[to++] = (byte) NOT_UTF8;
            return true;
        }
        int next = Character.isHighSurrogate((char) unit) ? unit() : HALF;
        if (next >= 0 && Character.isLowSurrogate((char) next)) {
            add(Character.toCodePoint((char) unit, (char) next));
            return true;
        }
        if (Character.isHighSurrogate((char) unit)) {
            ahead = next;
            isAhead = true;
        }
        add(unit);
        return true;
    }

    private int unit() throws IOException {
        if (isAhead) {
            isAhead = false;
            return ahead;
        }
        int first = in.read();
        int second = first < 0 ? END : in.read();
        if (second < 0) {
            return first < 0 ? END : HALF;
        }
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /** Adds the bytes of a code point; those of half a surrogate pair are no UTF-8. */
    private void add(int point) {
        if (point < 0x80) {
            converted[to++] = (byte) point;
        } else if (point < 0x800) {
            converted[to++] = (byte) (0xc0 | point >> 6);
            trail(point);
        } else if (point < 0x10000) {
            converted[to++] = (byte) (0xe0 | point >> 12);
            trail(point >> 6);
            trail(point);
        } else {
            converted[to++] = (byte) (0xf0 | point >> 18);
            trail(point >> 12);
            trail(point >> 6);
            trail(point);
        }
    }

    private void trail(int bits) {
        converted[to++] = (byte) (0x80 | bits & 0x3f);
    }
}
