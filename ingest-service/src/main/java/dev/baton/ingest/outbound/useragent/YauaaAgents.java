package dev.baton.ingest.outbound.useragent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baton.ingest.application.UserAgents;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.MachinesConfig.UserAgentsConfig;
import dev.baton.ingest.domain.human.AgentKind;
import dev.baton.ingest.domain.human.CrawlerNames;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Classifies user agents on a thread of its own and remembers the verdicts: an analysis takes milliseconds, far more than
 * an accept.
 *
 * <p>A request waits only for a user agent nobody sent before, and not for long; who floods the service with ever new
 * ones fills a short queue and is judged by what the user agent says of itself. Loading begins with the first user agent.
 */
@Singleton
public class YauaaAgents implements UserAgents {

    private static final Logger LOG = Logger.getLogger(YauaaAgents.class);
    private static final long LEAST_HEAP = 200L * 1024 * 1024;
    private static final int LONGEST = 512;
    private static final int MOST_WAITING = 64;

    private final UserAgentsConfig config;
    private final Cache<String, AgentKind> verdicts;
    private final ThreadPoolExecutor thread;
    private volatile boolean useless;
    private volatile Function<String, AgentKind> analyser;

    public YauaaAgents(IngestConfig config) {
        this.config = config.machines().userAgents();
        this.useless = !this.config.enabled();
        this.verdicts =
                Caffeine.newBuilder().maximumSize(this.config.remembered()).build();
        this.thread =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread worker = new Thread(task, "user-agents");
                    worker.setDaemon(true);
                    return worker;
                });
    }

    @Override
    public AgentKind of(String userAgent) {
        AgentKind kind = verdicts.getIfPresent(bounded(userAgent));
        return kind == null ? AgentKind.UNKNOWN : kind;
    }

    @Override
    public boolean knows(String userAgent) {
        return useless || verdicts.getIfPresent(bounded(userAgent)) != null;
    }

    @Override
    public Uni<Void> learn(Collection<String> userAgents) {
        List<String> asked = userAgents.stream().map(YauaaAgents::bounded).toList();
        CompletableFuture<Void> learned = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                asked.forEach(this::classify);
                learned.complete(null);
            });
        } catch (RejectedExecutionException tooMany) {
            learned.complete(null);
        }
        if (analyser == null) { // loading takes seconds: nobody waits for it
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .completionStage(learned)
                .ifNoItem()
                .after(config.patience())
                .recoverWithItem((Void) null);
    }

    private void classify(String userAgent) {
        if (useless || verdicts.getIfPresent(userAgent) != null) {
            return;
        }
        try {
            if (analyser == null) {
                load();
            }
            if (analyser != null) {
                // the library takes any word that holds the letters of a crawler for one: Abbott, Botim, Spider-Man
                verdicts.put(userAgent, analyser.apply(CrawlerNames.withoutLookalikes(userAgent)));
            }
        } catch (RuntimeException | LinkageError failure) {
            useless = true;
            LOG.errorf(failure, "event=user-agents-ended");
        }
    }

    private void load() {
        if (Runtime.getRuntime().maxMemory() < LEAST_HEAP) {
            useless = true;
            LOG.warnf(
                    "event=user-agents-not-loaded heap=%d needs=%d",
                    Runtime.getRuntime().maxMemory(), LEAST_HEAP);
            return;
        }
        analyser = YauaaAnalysis.load();
        LOG.info("event=user-agents-loaded");
    }

    private static String bounded(String userAgent) {
        return userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
