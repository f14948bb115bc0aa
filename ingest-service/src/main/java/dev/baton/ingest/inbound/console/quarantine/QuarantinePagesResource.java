package dev.baton.ingest.inbound.console.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.quarantine.BrowseRejections;
import dev.baton.ingest.application.quarantine.BrowseRejections.Explained;
import dev.baton.ingest.application.quarantine.RejectionFilter;
import dev.baton.ingest.application.quarantine.ReplayJob;
import dev.baton.ingest.application.quarantine.ReplayMany;
import dev.baton.ingest.application.quarantine.ReplayRejection;
import dev.baton.ingest.application.quarantine.Settlement;
import dev.baton.ingest.application.quarantine.SortRejections;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.ingest.inbound.rest.RejectionRequests;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The quarantine: what was rejected and why, to mend and replay. */
@Path("/console/quarantine")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class QuarantinePagesResource {

    private static final int PAGE = 50;

    private final BrowseRejections browse;
    private final ReplayRejection replayOne;
    private final ReplayMany replays;
    private final SortRejections sort;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock = Clock.systemUTC();

    QuarantinePagesResource(
            BrowseRejections browse,
            ReplayRejection replayOne,
            ReplayMany replays,
            SortRejections sort,
            ObjectMapper json,
            Caller caller) {
        this.browse = browse;
        this.replayOne = replayOne;
        this.replays = replays;
        this.sort = sort;
        this.json = json;
        this.caller = caller;
    }

    /** The list with its first glance. */
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(
            @BeanParam QuarantineSearch.InQuery query,
            @RestQuery String cursor,
            @RestQuery UUID job,
            @RestQuery Integer moved) {
        QuarantineSearch search = query.search();
        RejectionFilter filter = search.filter();
        Uni<Optional<ReplayJob>> followed = job == null ? Uni.createFrom().item(Optional.empty()) : replays.find(job);
        return Uni.combine()
                .all()
                .unis(browse.summary(filter), browse.page(filter, RejectionRequests.position(cursor), PAGE), followed)
                .asTuple()
                .map(found -> Templates.list(QuarantinePage.of(
                        search,
                        found.getItem1(),
                        found.getItem2(),
                        found.getItem3().orElse(null),
                        moved == null ? null : moved + (moved == 1 ? " item" : " items") + " moved.",
                        clock.instant())));
    }

    /** One item. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> item(@RestPath UUID id) {
        return shown(id, null, null);
    }

    /** Judges the item again, as the form has it. */
    @POST
    @Path("{id}/replay")
    @Operation(hidden = true)
    public Uni<TemplateInstance> replay(@RestPath UUID id, @RestForm String item) {
        return explained(id).chain(before -> {
            String pretty = pretty(before.rejection().current());
            boolean untouched = item == null || unified(item).equals(unified(pretty));
            return replayOne
                    .replay(id, untouched ? null : item, caller.name())
                    .chain(result -> shown(id, untouched ? null : item, result.settlement()));
        });
    }

    /** Puts the item aside, or takes it back. */
    @POST
    @Path("{id}/{verb: discard|restore}")
    @Operation(hidden = true)
    public Uni<Response> move(@RestPath UUID id, @RestPath String verb) {
        List<UUID> one = List.of(id);
        Uni<Integer> moved = verb.equals("discard")
                ? sort.discard(RejectionFilter.ALL, one, caller.name())
                : sort.restore(RejectionFilter.ALL, one, caller.name());
        return moved.map(count -> see("/console/quarantine/" + id));
    }

    /** Replays all open items that match. */
    @POST
    @Path("replay-all")
    @Operation(hidden = true)
    public Uni<Response> replayAll(@BeanParam QuarantineSearch.InForm form) {
        QuarantineSearch search = form.search();
        return replays.start(search.filter(), caller.name()).map(job -> see(search.href() + "&job=" + job.id()));
    }

    /** Stops a replay. */
    @POST
    @Path("replays/{job}/cancel")
    @Operation(hidden = true)
    public Uni<Response> cancel(@RestPath UUID job) {
        return replays.cancel(job).map(cancelled -> see("/console/quarantine?job=" + job));
    }

    /** Discards all open items that match. */
    @POST
    @Path("discard-all")
    @Operation(hidden = true)
    public Uni<Response> discardAll(@BeanParam QuarantineSearch.InForm form) {
        QuarantineSearch search = form.search();
        return sort.discard(search.filter(), null, caller.name()).map(moved -> see(search.href() + "&moved=" + moved));
    }

    private Uni<TemplateInstance> shown(UUID id, String mended, Settlement settled) {
        return explained(id)
                .map(found -> Templates.item(ItemPage.of(
                        found,
                        mended != null ? mended : pretty(found.rejection().current()),
                        settled,
                        clock.instant())));
    }

    private Uni<Explained> explained(UUID id) {
        return browse.explained(id)
                .map(found -> found.orElseThrow(() -> Problems.of(
                        IngestProblem.REJECTION_NOT_FOUND,
                        "It may have been too old. The list shows every item there is.")));
    }

    private String pretty(String text) {
        try {
            return json.readTree(text).toPrettyString();
        } catch (JsonProcessingException cut) {
            return text;
        }
    }

    /** Browsers send other line ends than they were given. */
    private static String unified(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static Response see(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "quarantine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(QuarantinePage page);

        static native TemplateInstance item(ItemPage page);
    }
}
