package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.config.SourcesConfig;
import dev.baton.kit.fault.FaultText;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Hears from the database that a source was changed on any replica, and takes a new picture at once. It keeps one
 * connection for that; when the line breaks it is made again, and what was missed is read. The refresh by time stays as
 * the net below.
 */
@ApplicationScoped
public class SourceNews {

    private static final Logger LOG = Logger.getLogger(SourceNews.class);

    private final Pool pool;
    private final KnownSources known;
    private final SourcesConfig config;
    private final Vertx vertx;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile PgConnection line;

    public SourceNews(Pool pool, KnownSources known, SourcesConfig config, Vertx vertx) {
        this.pool = pool;
        this.known = known;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        listen();
    }

    void stop(@Observes ShutdownEvent stopping) {
        close();
    }

    /** Ends the line for good. */
    public void close() {
        stopped = true;
        if (line != null) {
            line.closeAndForget();
        }
    }

    /** Opens the line; again after a while where it can't be opened or breaks. */
    public void listen() {
        pool.getConnection()
                .map(PgConnection::cast)
                .chain(this::hear)
                .subscribe()
                .with(opened -> {}, failure -> {
                    LOG.warnf("event=source-news-unavailable cause=%s", FaultText.of(failure));
                    again();
                });
    }

    private Uni<Void> hear(PgConnection connection) {
        line = connection;
        connection.notificationHandler(news -> refresh());
        connection.closeHandler(this::again);
        return connection
                .query("LISTEN " + SourceChanges.CHANNEL)
                .execute()
                .invoke(this::refresh)
                .onFailure()
                .call(connection::close)
                .replaceWithVoid();
    }

    private void refresh() {
        known.refresh()
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("event=source-news-unread cause=%s", FaultText.of(failure)));
    }

    private void again() {
        if (!stopped && waiting.compareAndSet(false, true)) {
            vertx.setTimer(Math.max(1, config.listenRetry().toMillis()), timer -> {
                waiting.set(false);
                listen();
            });
        }
    }
}
