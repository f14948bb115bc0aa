package dev.baton.ingest.inbound.file;

import dev.baton.ingest.application.imports.RowFiles;
import dev.baton.ingest.application.imports.UnreadableContentException;
import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.domain.imports.FileFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Opens files as streams: recognises gzip and byte order marks by their first bytes. */
@Singleton
public class StreamedRowFiles implements RowFiles {

    private static final int UTF8_MARK = 3;

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
        PushbackInputStream in = new PushbackInputStream(content, UTF8_MARK);
        byte[] first = in.readNBytes(UTF8_MARK);
        boolean utf16 = first.length >= 2
                && ((first[0] == (byte) 0xff && first[1] == (byte) 0xfe)
                        || (first[0] == (byte) 0xfe && first[1] == (byte) 0xff));
        if (utf16) {
            throw new UnreadableContentException(
                    "CHARSET_UNSUPPORTED", "The file is UTF-16. Save it as UTF-8 and upload it again.");
        }
        boolean utf8 = first.length == UTF8_MARK
                && first[0] == (byte) 0xef
                && first[1] == (byte) 0xbb
                && first[2] == (byte) 0xbf;
        if (!utf8) {
            in.unread(first);
        }
        return in;
    }
}
