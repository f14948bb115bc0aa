package dev.baton.ingest;

import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.SourcesInForce;
import dev.baton.ingest.config.SourcesConfig;
import dev.baton.ingest.outbound.persistence.SourceNews;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** A second picture of the sources that nothing refreshes but the database's own news: what another replica has. */
@Singleton
public class OtherReplica {

    private final KnownSources known;
    private final SourceNews news;

    OtherReplica(SourcesInForce inForce, Pool pool, SourcesConfig config, Vertx vertx) {
        this.known = new KnownSources(inForce);
        this.news = new SourceNews(pool, known, config, vertx);
    }

    @PostConstruct
    void listen() {
        news.listen();
    }

    @PreDestroy
    void stop() {
        news.close();
    }

    KnownSources known() {
        return known;
    }
}
