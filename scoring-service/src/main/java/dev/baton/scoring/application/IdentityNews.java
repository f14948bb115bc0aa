package dev.baton.scoring.application;

import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import dev.baton.scoring.application.IdentityHistory.Change;
import dev.baton.scoring.application.IdentityStore.Decided;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Reshaping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells and remembers which leads became one and which came apart; before anything else is said about them. */
@ApplicationScoped
public class IdentityNews {

    private static final String MANUAL = "manual";

    private final Announcements announcements;
    private final Outbox outbox;
    private final IdentityHistory history;

    public IdentityNews(Announcements announcements, Outbox outbox, IdentityHistory history) {
        this.announcements = announcements;
        this.outbox = outbox;
        this.history = history;
    }

    /** Events said so. */
    Uni<Void> found(SqlConnection connection, Reshaping reshaping, Instant now) {
        return tell(connection, reshaping, null, now);
    }

    /** A person decided it. */
    Uni<Void> decided(SqlConnection connection, Reshaping reshaping, Decided by) {
        return tell(connection, reshaping, by, by.at());
    }

    private Uni<Void> tell(SqlConnection connection, Reshaping reshaping, Decided by, Instant now) {
        if (reshaping.merges().isEmpty() && reshaping.splits().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<OutboundMessage> messages = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Reshaping.Merge merge : reshaping.merges()) {
            messages.add(announcements.merged(merge.survivor(), merge.absorbed(), code(by, merge.reason()), now));
            changes.add(new Change(
                    MessageIds.next(),
                    merge.survivor(),
                    merge.absorbed(),
                    true,
                    by == null ? null : by.actor(),
                    words(by, merge.reason()),
                    now,
                    reshaping.before(merge.absorbed())));
        }
        for (Reshaping.Split split : reshaping.splits()) {
            messages.add(announcements.split(split.from(), split.separated(), code(by, split.reason()), now));
            changes.add(new Change(
                    MessageIds.next(),
                    split.from(),
                    split.separated(),
                    false,
                    by == null ? null : by.actor(),
                    words(by, split.reason()),
                    now,
                    reshaping.after(split.separated())));
        }
        return outbox.write(connection, messages).chain(() -> history.note(connection, changes));
    }

    private static String code(Decided by, Identifier.Kind kind) {
        return by != null ? MANUAL : code(kind);
    }

    private static String words(Decided by, Identifier.Kind kind) {
        return by != null ? by.reason() : code(kind);
    }

    private static String code(Identifier.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
