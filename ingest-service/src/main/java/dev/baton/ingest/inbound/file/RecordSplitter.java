package dev.baton.ingest.inbound.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records at line ends outside of quotes, and knows where each begins.
 *
 * <p>Never holds more than the largest record: a longer line is skipped to its end, and a quote that is never closed
 * costs its own line only, reading goes on at the next. Works on bytes, so the character set must keep ASCII as it is.
 */
final class RecordSplitter {

    /** What a record is cut from. */
    enum Flaw {
        NONE,
        TOO_LARGE,
        QUOTE_UNBALANCED
    }

    /**
     * A record without its line end.
     *
     * @param bytes as they stand; the beginning where it is too large
     */
    record Cut(byte[] bytes, Flaw flaw) {}

    private static final int SAMPLE = 1024;
    private static final int STEP = 64 * 1024;
    private static final int NO_QUOTE = -1;

    private final InputStream in;
    private final int largest;
    private final int quote;
    private final int delimiter;
    private byte[] buffer;
    private int start;
    private int end;
    private boolean ended;
    private long position;

    /** @param quote around values that may hold line ends, or null where every line is a record */
    RecordSplitter(InputStream in, int largest, Character quote, char delimiter) {
        this.in = in;
        this.largest = largest;
        this.quote = quote == null ? NO_QUOTE : quote;
        this.delimiter = delimiter;
        this.buffer = new byte[Math.min(STEP, largest + 2)];
    }

    /** Where the next record begins. */
    long position() {
        return position;
    }

    /** Goes to where a record begins, which must not lie behind. */
    void skipTo(long wanted) throws IOException {
        long ahead = wanted - position;
        int held = (int) Math.min(ahead, end - start);
        take(held);
        in.skipNBytes(ahead - held);
        position = wanted;
    }

    /** The next record, null at the end. Empty lines are records too. */
    Cut next() throws IOException {
        int scanned = 0;
        int firstLineEnd = -1;
        boolean quoted = false;
        boolean valueBegins = true;
        while (true) {
            for (int i = start + scanned; i < end; i++) {
                int b = buffer[i];
                if (b == '\n') {
                    if (!quoted) {
                        return cut(i - start, i - start + 1, Flaw.NONE);
                    }
                    firstLineEnd = firstLineEnd < 0 ? i - start : firstLineEnd;
                }
                // a quote opens a value only at its beginning; inside, a doubled one closes and opens again
                if (b == quote && quote != NO_QUOTE && (quoted || valueBegins)) {
                    quoted = !quoted;
                    valueBegins = !quoted;
                } else {
                    valueBegins = !quoted && b == delimiter;
                }
            }
            scanned = end - start;
            if (scanned > largest) {
                return tooLong(firstLineEnd);
            }
            if (ended || !fill()) {
                return last(quoted, firstLineEnd);
            }
        }
    }

    private Cut tooLong(int firstLineEnd) throws IOException {
        if (firstLineEnd >= 0) {
            return cut(firstLineEnd, firstLineEnd + 1, Flaw.QUOTE_UNBALANCED);
        }
        byte[] sample = Arrays.copyOfRange(buffer, start, start + SAMPLE);
        skipLine();
        return new Cut(sample, Flaw.TOO_LARGE);
    }

    private Cut last(boolean quoted, int firstLineEnd) {
        if (end == start) {
            return null;
        }
        if (quoted) {
            int length = firstLineEnd >= 0 ? firstLineEnd : end - start;
            return cut(length, Math.min(length + 1, end - start), Flaw.QUOTE_UNBALANCED);
        }
        return cut(end - start, end - start, Flaw.NONE);
    }

    private Cut cut(int length, int consumed, Flaw flaw) {
        int bare = length > 0 && buffer[start + length - 1] == '\r' ? length - 1 : length;
        byte[] bytes = Arrays.copyOfRange(buffer, start, start + bare);
        take(consumed);
        position += consumed;
        return new Cut(bytes, bare > largest ? Flaw.TOO_LARGE : flaw);
    }

    private void skipLine() throws IOException {
        while (true) {
            for (int i = start; i < end; i++) {
                if (buffer[i] == '\n') {
                    position += i + 1 - start;
                    take(i + 1 - start);
                    return;
                }
            }
            position += end - start;
            take(end - start);
            if (ended || !fill()) {
                return;
            }
        }
    }

    private void take(int bytes) {
        start += bytes;
        if (start == end) {
            start = 0;
            end = 0;
        }
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(largest + 2L, buffer.length * 2L));
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            ended = true;
            return false;
        }
        end += read;
        return true;
    }
}
