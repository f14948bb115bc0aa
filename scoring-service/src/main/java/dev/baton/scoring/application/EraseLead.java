package dev.baton.scoring.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Forgets a person: traits, events and identifiers go, figures without identity stay, and everybody is told once. Asking
 * again answers as before and tells nobody.
 */
@ApplicationScoped
public class EraseLead {

    /** Why a person is forgotten; a list, since free text could name the person whom it is about. */
    public enum Reason {
        /** The person asked for it. */
        PERSON_ASKED,
        /** The person withdrew the consent that the data was kept by. */
        CONSENT_WITHDRAWN,
        /** The time that data is kept is over. */
        RETENTION_OVER,
        /** The data should not have been collected. */
        UNLAWFUL
    }

    /**
     * What was done.
     *
     * @param leadId   who is forgotten; a merged lead as the lead it was
     * @param erasedAt since when
     */
    public record Erased(UUID leadId, Instant erasedAt) {}

    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final LeadStore leads;
    private final ErasureStore store;
    private final Pseudonyms pseudonyms;
    private final Announcements announcements;
    private final Outbox outbox;
    private final Clock clock;
    private final ObjectMapper json;

    public EraseLead(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            LeadStore leads,
            ErasureStore store,
            Pseudonyms pseudonyms,
            Announcements announcements,
            Outbox outbox,
            Clock clock,
            ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.leads = leads;
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
        this.json = json;
    }

    /** Whether the installation has a secret to bury identifiers with. */
    public boolean available() {
        return pseudonyms.available();
    }

    /** Forgets a lead; fails with {@link UnknownLeadException} where there never was one. */
    public Uni<Erased> erase(UUID lead, Reason reason, String actor, String key) {
        String scope = "erase " + lead + " " + actor;
        return unitOfWork
                .run(connection ->
                        idempotency.once(connection, scope, key, reason.name(), () -> once(connection, lead, reason)
                                .map(this::answer)))
                .map(this::erased);
    }

    private Uni<Erased> once(SqlConnection connection, UUID lead, Reason reason) {
        return leads.lock(connection, List.of(lead)).chain(locked -> {
            UUID found = locked.absorbed().getOrDefault(lead, lead);
            Lead known = locked.leads().get(found);
            return known != null
                    ? forget(connection, known, reason)
                    : store.erasedAt(connection, lead)
                            .map(at -> new Erased(lead, at.orElseThrow(() -> new UnknownLeadException(lead))));
        });
    }

    private Uni<Erased> forget(SqlConnection connection, Lead known, Reason reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID lead = known.id();
        return store.idsOf(connection, lead).chain(ids -> store.identifiersOf(connection, lead)
                .chain(identifiers -> store.erase(connection, ids, hashes(identifiers), reason.name(), now)
                        .chain(() -> outbox.write(connection, news(known, ids, identifiers, now))))
                .replaceWith(new Erased(lead, now)));
    }

    /** That a lead qualifies no more comes before that it is forgotten: who counts crossings needs not know of erasures. */
    private List<OutboundMessage> news(Lead known, List<UUID> ids, List<Identifier> identifiers, Instant now) {
        Stream<OutboundMessage> left =
                known.standing().qualified() ? Stream.of(announcements.forgotten(known, now)) : Stream.empty();
        Stream<OutboundMessage> erased = ids.stream()
                .flatMap(id -> announcements.erased(id, id.equals(known.id()) ? identifiers : List.of(), now).stream());
        return Stream.concat(left, erased).toList();
    }

    private Map<Identifier, String> hashes(List<Identifier> identifiers) {
        return identifiers.stream().collect(Collectors.toMap(Function.identity(), pseudonyms::of));
    }

    private Answer answer(Erased erased) {
        try {
            return new Answer(200, json.writeValueAsString(erased));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Erased erased(Answer answer) {
        try {
            return json.readValue(answer.body(), Erased.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
