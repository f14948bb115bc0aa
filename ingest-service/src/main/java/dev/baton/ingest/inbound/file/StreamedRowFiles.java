package dev.baton.ingest.inbound.file;

import dev.baton.ingest.application.imports.RowFiles;
import dev.baton.ingest.application.imports.UnreadableContentException;
import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.domain.imports.FileFormat;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Opens files as streams: recognises gzip and byte order marks by their first bytes. */
@Singleton
public class StreamedRowFiles implements RowFiles {

    private static final int BUFFER = 64 * 1024;

    private final ImportConfig config;

    public StreamedRowFiles(ImportConfig config) {
        this.config = config;
    }

    @Override
    public RowFile open(InputStream content, FileFormat format, long position) {
        try {
            return new OpenRowFile(unmarked(inflated(content), format), format, position, config.largestRow());
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
        return gzip ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Without the mark, and UTF-16 as UTF-8. Positions count from behind the mark, in what is returned here. */
    private static InputStream unmarked(InputStream content, FileFormat format) throws IOException {
        PushbackInputStream in = new PushbackInputStream(content, FirstBytes.COUNT);
        FirstBytes first = new FirstBytes(in.readNBytes(FirstBytes.COUNT));
        String flaw = first.contradictionTo(format.charset());
        if (flaw != null) {
            throw new UnreadableContentException("CHARSET_DIFFERS", flaw);
        }
        in.unread(first.bytes(), first.mark(), first.bytes().length - first.mark());
        return format.utf16()
                ? new Utf16Input(new BufferedInputStream(in, BUFFER), first.bigEndian(format.charset()))
                : in;
    }
}
