package dev.baton.ingest.inbound.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records at line ends (LF, CR LF or a single CR) outside of quotes, and knows where each
 * begins.
 *
 * <p>Never holds more than the largest record: a longer line is skipped to its end, and a quote that is never closed
 * costs its own line only, reading goes on at the next. Works on bytes, so the character set must keep ASCII as it is.
 *
 * <p>The values of a record are parsed by FastCSV ({@link CsvRecords}), but FastCSV does not cut the records. Its
 * {@code CsvReader} reports the line a record begins at, not the byte that an import resumes from; it does not keep the
 * original bytes of a row; and after a record it can't parse it does not continue with the next one. Its
 * {@code IndexedCsvReader} knows bytes, but needs a local file and reads it to the end first.
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

    /** Bytes behind the largest record: one that shows it is too large, and a line end. */
    private static final int ROOM = 3;

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
        this.buffer = new byte[Math.min(STEP, largest + ROOM)];
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
                if (isLineEnd(b)) {
                    if (!quoted) {
                        return cut(i - start, Flaw.NONE);
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
            return cut(firstLineEnd, Flaw.QUOTE_UNBALANCED);
        }
        byte[] sample = Arrays.copyOfRange(buffer, start, start + SAMPLE);
        skipLine();
        return new Cut(sample, Flaw.TOO_LARGE);
    }

    private Cut last(boolean quoted, int firstLineEnd) throws IOException {
        if (end == start) {
            return null;
        }
        if (quoted) {
            return cut(firstLineEnd >= 0 ? firstLineEnd : end - start, Flaw.QUOTE_UNBALANCED);
        }
        return cut(end - start, Flaw.NONE);
    }

    private Cut cut(int length, Flaw flaw) throws IOException {
        int consumed = length + lineEnd(length);
        byte[] bytes = Arrays.copyOfRange(buffer, start, start + length);
        take(consumed);
        position += consumed;
        return new Cut(bytes, length > largest ? Flaw.TOO_LARGE : flaw);
    }

    /** Bytes of the line end at an offset; 0 at the end of the content. */
    private int lineEnd(int offset) throws IOException {
        if (offset == end - start) {
            return 0;
        }
        if (buffer[start + offset] != '\r') {
            return 1;
        }
        if (start + offset + 1 == end && !ended) {
            fill();
        }
        return start + offset + 1 < end && buffer[start + offset + 1] == '\n' ? 2 : 1;
    }

    private static boolean isLineEnd(int b) {
        return b == '\n' || b == '\r';
    }

    private void skipLine() throws IOException {
        while (true) {
            for (int i = start; i < end; i++) {
                if (isLineEnd(buffer[i])) {
                    position += i - start;
                    take(i - start);
                    int consumed = lineEnd(0);
                    position += consumed;
                    take(consumed);
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
            buffer = Arrays.copyOf(buffer, (int) Math.min((long) largest + ROOM, buffer.length * 2L));
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
