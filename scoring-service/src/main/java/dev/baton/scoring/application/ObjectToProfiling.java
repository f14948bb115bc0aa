package dev.baton.scoring.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.lead.Consent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Notes that a person objects to profiling, or no longer does. It is kept as an event of the person like one that a form
 * may send: it goes with the person through merges and splits, and of two statements the later holds.
 */
@ApplicationScoped
public class ObjectToProfiling {

    /**
     * What was stated.
     *
     * @param leadId  whose statement
     * @param objects whether the person objects from now on
     * @param at      since when
     */
    public record Stated(UUID leadId, boolean objects, Instant at) {}

    private static final String SOURCE = "scoring";

    private final UnitOfWork unitOfWork;
    private final LeadViews leads;
    private final ErasureStore store;
    private final AcceptedEvents events;
    private final TakeEvents takeEvents;
    private final Clock clock;
    private final ObjectMapper json;

    public ObjectToProfiling(
            UnitOfWork unitOfWork,
            LeadViews leads,
            ErasureStore store,
            AcceptedEvents events,
            TakeEvents takeEvents,
            Clock clock,
            ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.leads = leads;
        this.store = store;
        this.events = events;
        this.takeEvents = takeEvents;
        this.clock = clock;
        this.json = json;
    }

    /** States it; fails with {@link UnknownLeadException} where there is no such lead. */
    public Uni<Stated> state(UUID lead, boolean objects, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return leads.current(lead)
                .map(found -> found.orElseThrow(() -> new UnknownLeadException(lead)))
                .chain(current -> unitOfWork
                        .run(connection -> store.identifiersOf(connection, current))
                        .map(known -> known.stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow(() -> new UnknownLeadException(lead)))
                        .chain(by -> takeEvents.take(List.of(statement(by, objects, actor, now))))
                        .replaceWith(new Stated(current, objects, now)));
    }

    private IncomingEvent statement(Identifier by, boolean objects, String actor, Instant now) {
        UUID id = MessageIds.next();
        Map<String, Object> traits =
                switch (by.kind()) {
                    case EMAIL -> Map.of("email", by.value());
                    case PHONE -> Map.of("phone", by.value());
                    case USER_ID, FORMER_USER_ID, ANONYMOUS_ID -> Map.of();
                };
        AcceptedEvent event = new AcceptedEvent(
                id.toString(),
                SOURCE,
                "identify",
                null,
                by.kind() == Identifier.Kind.ANONYMOUS_ID ? by.value() : null,
                by.kind() == Identifier.Kind.USER_ID ? by.value() : null,
                null,
                null,
                traits,
                Map.of("statedBy", actor),
                Map.of("consent", Map.of(Consent.PROFILING, !objects)),
                now,
                now,
                100,
                List.of());
        try {
            String data = json.writeValueAsString(event);
            return new IncomingEvent(events.read(id, data), data, new Cause(null, null, null));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
