package dev.baton.scoring.inbound.console.duplicates;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.DecideIdentity;
import dev.baton.scoring.application.DecideIdentity.By;
import dev.baton.scoring.application.DecideIdentity.Outcome;
import dev.baton.scoring.application.Duplicates;
import dev.baton.scoring.application.UnknownLeadException;
import dev.baton.scoring.inbound.rest.ScoringProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Likely duplicates as pages: look at two leads, say that they are one or that they are two, and take that back. */
@Path("/console/duplicates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class DuplicatesPagesResource {

    private static final int LONGEST_REASON = 500;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final DuplicatePages pages;
    private final DecideIdentity decide;
    private final Duplicates duplicates;
    private final Caller caller;
    private final Clock clock;

    public DuplicatesPagesResource(
            DuplicatePages pages, DecideIdentity decide, Duplicates duplicates, Caller caller, Clock clock) {
        this.pages = pages;
        this.decide = decide;
        this.duplicates = duplicates;
        this.caller = caller;
        this.clock = clock;
    }

    /** Pairs that look like one person. */
    @GET
    @Operation(hidden = true)
    public Uni<String> list(
            @RestQuery String q, @RestQuery String why, @RestQuery String after, @RestQuery String done) {
        return pages.list(DuplicateFilter.of(q, why, after), undo(done))
                .chain(page -> Templates.list(page).createUni());
    }

    /** Two leads beside each other. */
    @GET
    @Path("{lead}/{other}")
    @Operation(hidden = true)
    public Uni<Response> pair(@RestPath String lead, @RestPath String other) {
        return page(known(lead), known(other), 200, null);
    }

    /** They are one. */
    @POST
    @Path("{lead}/{other}/merge")
    @Operation(hidden = true)
    public Uni<Response> merge(
            @RestPath String lead, @RestPath String other, @RestForm String reason, @RestForm String key) {
        UUID one = known(lead);
        UUID two = known(other);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            return page(
                    one,
                    two,
                    UNPROCESSABLE,
                    new PairPage.Typed(
                            why,
                            "Say why in " + LONGEST_REASON
                                    + " characters at most; whoever looks at the lead reads it."));
        }
        return shown(decide.merge(one, two, new By(caller.name(), why, key))).chain(outcome -> switch (outcome) {
            case Outcome.Merged merged -> to("/console/leads/" + merged.leadId() + "?done=merged");
            case Outcome.Split split -> to("/console/leads/" + split.leadId());
            case Outcome.Refused refused ->
                page(one, two, CONFLICT, new PairPage.Typed(why, "Nothing was changed. " + refused.why()));
        });
    }

    /** They are two; nobody is asked again. */
    @POST
    @Path("{lead}/{other}/dismiss")
    @Operation(hidden = true)
    public Uni<Response> dismiss(@RestPath String lead, @RestPath String other) {
        UUID one = known(lead);
        UUID two = known(other);
        return duplicates
                .dismiss(one, two, caller.name(), clock.instant())
                .chain(() -> to("/console/duplicates?done=" + one + "_" + two));
    }

    /** Nobody says any more that they are two. */
    @POST
    @Path("{lead}/{other}/restore")
    @Operation(hidden = true)
    public Uni<Response> restore(@RestPath String lead, @RestPath String other) {
        UUID one = known(lead);
        UUID two = known(other);
        return duplicates.restore(one, two).chain(() -> to(DuplicateList.href(one, two)));
    }

    private Uni<Response> page(UUID lead, UUID other, int status, PairPage.Typed typed) {
        return shown(pages.pair(lead, other, typed))
                .chain(page -> Templates.pair(page).createUni())
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(html)
                        .build());
    }

    private static Uni<Response> to(String address) {
        return Uni.createFrom().item(Response.seeOther(URI.create(address)).build());
    }

    private static <T> Uni<T> shown(Uni<T> answer) {
        return answer.onFailure(UnknownLeadException.class)
                .transform(unknown -> Problems.of(
                        ScoringProblem.LEAD_NOT_FOUND,
                        "One of the two leads is not there (any more). The list of duplicates shows those that are."));
    }

    /** Where the decision of just now is taken back; nonsense in the address is no decision. */
    private static String undo(String done) {
        try {
            String[] ids = done == null ? new String[0] : done.split("_", -1);
            return ids.length != 2
                    ? null
                    : DuplicateList.href(UUID.fromString(ids[0]), UUID.fromString(ids[1])) + "/restore";
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.of(
                    ScoringProblem.LEAD_NOT_FOUND, "'" + id + "' is no lead id. The list shows every pair there is.");
        }
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "duplicates")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(DuplicateList page);

        static native TemplateInstance pair(PairPage page);
    }
}
