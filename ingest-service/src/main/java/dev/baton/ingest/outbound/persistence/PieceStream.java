package dev.baton.ingest.outbound.persistence;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;

/** Uploaded content as one stream: holds one piece at a time, and skips without reading. */
final class PieceStream extends InputStream {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] NOTHING = new byte[0];

    private final Pool pool;
    private final UUID id;
    private byte[] piece = NOTHING;
    private long pieceBegins;
    private long position;

    PieceStream(Pool pool, UUID id) {
        this.pool = pool;
        this.id = id;
    }

    @Override
    public int read() {
        return loaded() ? piece[(int) (position++ - pieceBegins)] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!loaded()) {
            return -1;
        }
        int from = (int) (position - pieceBegins);
        int count = Math.min(length, piece.length - from);
        System.arraycopy(piece, from, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long wanted) {
        if (wanted <= 0) {
            return 0;
        }
        // never behind the end: the last byte skipped must be there
        long target = position + wanted - 1;
        long before = position;
        position = target;
        if (loaded()) {
            position = target + 1;
        } else {
            position = before;
        }
        return position - before;
    }

    private boolean loaded() {
        if (position >= pieceBegins && position < pieceBegins + piece.length) {
            return true;
        }
        RowSet<Row> found = pool.preparedQuery(ImportSql.PIECE)
                .execute(Tuple.of(id, position))
                .await()
                .atMost(PATIENCE);
        if (found.rowCount() == 0) {
            return false;
        }
        Row row = found.iterator().next();
        pieceBegins = row.getLong("begins_at");
        piece = row.getBuffer("bytes").getBytes();
        return position < pieceBegins + piece.length;
    }
}
