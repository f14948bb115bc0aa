package dev.baton.ingest.application.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content being read: counts it for the progress people see, and keeps the lease, whatever is done with what was read. */
final class MeteredStream extends FilterInputStream {

    private final Lease lease;
    private long count;

    MeteredStream(InputStream content, Lease lease) {
        super(content);
        this.lease = lease;
    }

    /** Bytes so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        lease.keep();
        int value = super.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        lease.keep();
        int read = super.read(into, offset, length);
        count += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        lease.keep();
        long skipped = super.skip(wanted);
        count += skipped;
        return skipped;
    }
}
