package dev.baton.ingest.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.LiveEvent;
import dev.baton.ingest.application.LiveEvents;
import dev.baton.ingest.inbound.console.page.LiveFilter;
import dev.baton.ingest.inbound.console.page.LivePage;
import dev.baton.ingest.inbound.console.page.LivePane;
import dev.baton.ingest.inbound.console.page.LiveRow;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.kit.console.PageStream;
import dev.baton.kit.problem.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The live debugger: what passes at present, with its verdict. The stream carries rows as they are shown, four times a
 * second at most and then the newest few of however many there were, so that no page freezes under load.
 */
@Path("/console/live")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class LiveResource {

    private static final int ROWS = 100;
    private static final int ROWS_AT_ONCE = 8;
    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LiveEvents events;
    private final KnownSources known;
    private final Sse sse;

    LiveResource(LiveEvents events, KnownSources known, Sse sse) {
        this.events = events;
        this.known = known;
        this.sse = sse;
    }

    /**
     * Rows that came since the last ones.
     *
     * @param html  the newest of them, newest first
     * @param shown how many they are
     * @param seen  how many there were
     */
    public record Rows(String html, int shown, int seen) {}

    /** The last few. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> list(
            @RestQuery String source, @RestQuery String verdict, @RestQuery String event, @RestQuery String q) {
        return page(LiveFilter.of(source, verdict, event, q), null);
    }

    /** One of them as a whole, with the others beside. */
    @GET
    @Path("events/{position}")
    @Operation(hidden = true)
    public Uni<Response> event(
            @RestPath String position,
            @RestQuery String source,
            @RestQuery String verdict,
            @RestQuery String event,
            @RestQuery String q) {
        LiveFilter filter = LiveFilter.of(source, verdict, event, q);
        return events.at(position).chain(found -> page(filter, found.orElseThrow(LiveResource::gone)));
    }

    /**
     * What passes from now on; ends after a minute, so that a browser that comes back is asked again who it is. It comes back
     * with the position of the newest row it was sent, and is sent those that passed since.
     */
    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @RestQuery String source,
            @RestQuery String verdict,
            @RestQuery String event,
            @RestQuery String q,
            @HeaderParam("Last-Event-ID") String last) {
        LiveFilter filter = LiveFilter.of(source, verdict, event, q);
        Map<String, String> names = known.names();
        Multi<OutboundSseEvent> rows = Multi.createBy()
                .merging()
                .streams(events.stream(), passedSince(last))
                .filter(filter::matches)
                .group()
                .intoLists()
                .every(BEAT)
                .filter(some -> !some.isEmpty())
                .onItem()
                .transformToUniAndConcatenate(some -> rows(some, filter, names));
        Multi<OutboundSseEvent> beats = Multi.createFrom()
                .ticks()
                .every(Duration.ofSeconds(10))
                .onOverflow()
                .drop()
                .map(tick -> PageStream.heartbeat(sse, "beat", Long.toString(tick)));
        return PageStream.bounded(Multi.createBy()
                .merging()
                .streams(
                        rows.onCompletion().continueWith(() -> List.of(sse.newEvent("end", ""))
                                .iterator()),
                        beats)
                .select()
                .first(item -> !"end".equals(item.getName())));
    }

    /** Oldest first; may repeat rows that the page has, which it leaves out. */
    private Multi<LiveEvent> passedSince(String last) {
        if (last == null || last.isBlank()) {
            return Multi.createFrom().empty();
        }
        return events.recent()
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(List.of())
                .onItem()
                .transformToMulti(recent -> Multi.createFrom()
                        .iterable(recent.stream()
                                .takeWhile(live -> !live.position().equals(last))
                                .toList()
                                .reversed()));
    }

    private Uni<OutboundSseEvent> rows(List<LiveEvent> some, LiveFilter filter, Map<String, String> names) {
        List<LiveRow> newest = some.reversed().stream()
                .limit(ROWS_AT_ONCE)
                .map(live -> LiveRow.of(live, filter, names, null))
                .toList();
        return Templates.rows(newest).createUni().map(html -> sse.newEventBuilder()
                .id(some.getLast().position())
                .name("rows")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Rows.class, new Rows(html, newest.size(), some.size()))
                .build());
    }

    private Uni<Response> page(LiveFilter filter, LiveEvent shown) {
        Map<String, String> names = known.names();
        return events.recent()
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(List.of())
                .chain(recent -> {
                    List<LiveEvent> matching =
                            recent.stream().filter(filter::matches).limit(ROWS).toList();
                    Optional<LiveEvent> beside = Optional.ofNullable(shown)
                            .or(() -> matching.stream().findFirst());
                    String current = beside.map(LiveEvent::position).orElse(null);
                    LivePane pane = beside.map(live -> LivePane.of(live, LiveRow.of(live, filter, names, current)))
                            .orElse(null);
                    List<LiveRow> rows = matching.stream()
                            .map(live -> LiveRow.of(live, filter, names, current))
                            .toList();
                    return Pages.answer(200, Templates.page(LivePage.of(filter, rows, pane, shown != null, names)));
                });
    }

    private static RuntimeException gone() {
        return Problems.of(
                IngestProblem.EVENT_NOT_FOUND,
                "It is no longer kept, or the address was mistyped. The list shows what passes at present.");
    }

    /** Checked against the page's type when the service is built. */
    @CheckedTemplate(basePath = "live")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(LivePage page);

        static native TemplateInstance rows(List<LiveRow> rows);
    }
}
