package dev.baton.ingest.inbound.rest.imports;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.imports.Import;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * An import as it goes on, as server-sent events {@code import} with an {@link ImportView}: at once, then whenever something
 * changed, until it ended. Whichever replica is asked and whichever runs it. Comments keep the line open in between.
 */
@Path("/v1/imports/{id}/stream")
@Tag(name = "imports")
public class ImportStreamResource {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_BEATS = 20;

    private final ImportAnswers answers;
    private final Sse sse;

    ImportStreamResource(ImportAnswers answers, Sse sse) {
        this.answers = answers;
        this.sse = sse;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATOR})
    @Operation(summary = "Follow an import until it ended")
    public Multi<OutboundSseEvent> stream(UUID id) {
        Watch watch = new Watch();
        return answers.found(id).onItem().transformToMulti(first -> Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(first),
                        Multi.createFrom()
                                .ticks()
                                .startingAfter(LOOK)
                                .every(LOOK)
                                .onOverflow()
                                .drop()
                                .onItem()
                                .transformToUniAndConcatenate(tick -> answers.found(id)))
                .select()
                .first(ignored -> !watch.ended)
                .invoke(watch::see)
                .select()
                .where(ignored -> watch.changed || watch.beat)
                .map(now -> watch.changed ? event(now) : beat()));
    }

    private OutboundSseEvent event(Import now) {
        return sse.newEventBuilder()
                .name("import")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ImportView.class, ImportView.of(now))
                .build();
    }

    private OutboundSseEvent beat() {
        return sse.newEventBuilder().comment("still here").build();
    }

    /** What the listener has seen. */
    private static final class Watch {
        private Import seen;
        private int quiet;
        private boolean changed;
        private boolean beat;
        private boolean ended;

        void see(Import now) {
            changed = seen == null
                    || !seen.times().updatedAt().equals(now.times().updatedAt())
                    || seen.state() != now.state();
            quiet = changed ? 0 : quiet + 1;
            beat = quiet > 0 && quiet % LOOKS_BETWEEN_BEATS == 0;
            ended = now.state().ended();
            seen = now;
        }
    }
}
