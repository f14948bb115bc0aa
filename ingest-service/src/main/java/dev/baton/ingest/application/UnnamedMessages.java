package dev.baton.ingest.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.kit.message.MessageIds;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Names messages whose sender gave no id, so that the repetition of a request is not counted twice.
 *
 * <p>The id is derived from source, call and the item's own bytes, and for the second and later of equal items within a
 * request from their number: they are several events. That holds for items that say when they happened, or whose batch
 * says when it was sent. Nothing tells the repetition of an item without any time from a second event of the same kind;
 * equal ones of a few seconds are then taken for one (this replica, {@code duplicate-window.unnamed}).
 */
@Singleton
public class UnnamedMessages {

    private static final int MOST = 50_000;

    private final Cache<UUID, String> timeless;

    public UnnamedMessages(IngestConfig config) {
        this.timeless = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.duplicateWindow().unnamed())
                .build();
    }

    /** The id of an item; {@code together} knows the items before it. */
    String idOf(RawItem item, Reception reception, String text, Judgement together) {
        String time = item.saysWhen() ? "" : String.valueOf(reception.sentAt());
        String call = reception.kind() == null ? "batch" : reception.kind().wireName();
        UUID content = MessageIds.derived("content", reception.sourceId(), call, time, text);
        int number = together.countOf(content);
        UUID id = number == 1 ? content : MessageIds.derived(content.toString(), Integer.toString(number));
        return item.saysWhen() || reception.sentAt() != null
                ? id.toString()
                : timeless.get(id, unknown -> MessageIds.next().toString());
    }
}
