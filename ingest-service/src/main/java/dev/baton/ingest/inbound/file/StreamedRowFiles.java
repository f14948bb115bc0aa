package dev.baton.ingest.inbound.file;

import dev.baton.ingest.application.imports.RowFiles;
import dev.baton.ingest.application.imports.UnreadableContentException;
import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.domain.imports.FileFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Opens files as streams: recognises gzip and byte order marks by their first bytes. */
@Singleton
public class StreamedRowFiles implements RowFiles {

    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int LOOKED_AT = 8;

    private final ImportConfig config;

    public StreamedRowFiles(ImportConfig config) {
        this.config = config;
    }

    @Override
    public RowFile open(InputStream content, FileFormat format, long position) {
        try {
            return new OpenRowFile(unmarked(inflated(content)), format, position, config.largestRow());
        } catch (IOException e) {
            throw new UnreadableContentException(
                    "CONTENT_UNREADABLE",
                    "The file looks like gzip and is none. Compress it anew and upload it again.");
        }
    }

    private static InputStream inflated(InputStream content) throws IOException {
        PushbackInputStream in = new PushbackInputStream(content, 2);
        byte[] first = in.readNBytes(2);
        in.unread(first);
        boolean gzip = first.length == 2 && first[0] == (byte) 0x1f && first[1] == (byte) 0x8b;
        return gzip ? new GZIPInputStream(in, 64 * 1024) : in;
    }

    /** Positions count from behind the mark. */
    private static InputStream unmarked(InputStream content) throws IOException {
        PushbackInputStream in = new PushbackInputStream(content, LOOKED_AT);
        byte[] first = in.readNBytes(LOOKED_AT);
        if (utf16(first)) {
            throw new UnreadableContentException(
                    "CHARSET_UNSUPPORTED", "The file is UTF-16. Save it as UTF-8 and upload it again.");
        }
        int mark = Arrays.equals(first, 0, Math.min(first.length, UTF8_MARK.length), UTF8_MARK, 0, UTF8_MARK.length)
                ? UTF8_MARK.length
                : 0;
        in.unread(first, mark, first.length - mark);
        return in;
    }

    /** By its mark, or by every other byte of its first letters: text in no other character set holds NUL. */
    private static boolean utf16(byte[] first) {
        boolean marked = first.length >= 2
                && ((first[0] == (byte) 0xff && first[1] == (byte) 0xfe)
                        || (first[0] == (byte) 0xfe && first[1] == (byte) 0xff));
        boolean alternates = first.length == LOOKED_AT;
        for (int i = 0; i < first.length; i++) {
            alternates &= (first[i] == 0) == (i % 2 == 0 ? first[0] == 0 : first[0] != 0);
        }
        return marked || alternates;
    }
}
