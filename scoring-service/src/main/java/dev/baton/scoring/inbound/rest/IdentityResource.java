package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.kit.text.TextLimits;
import dev.baton.scoring.application.DecideIdentity;
import dev.baton.scoring.application.DecideIdentity.By;
import dev.baton.scoring.application.DecideIdentity.Outcome;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** People decide who is who. The opposite decision takes one back: merge what was split, split what was merged. */
@Path("/v1/leads/{id}")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class IdentityResource {

    private static final int MOST_IDENTIFIERS = 1_000;

    private final DecideIdentity decide;
    private final Caller caller;

    public IdentityResource(DecideIdentity decide, Caller caller) {
        this.decide = decide;
        this.caller = caller;
    }

    /**
     * Body of a merge.
     *
     * @param otherId the lead that is the same person
     * @param reason  why
     */
    record MergeBody(
            @Size(max = TextLimits.UUID) String otherId,
            @Size(max = TextLimits.REASON) String reason) {}

    /**
     * Body of a split.
     *
     * @param identifiers what is somebody else's, as {@code GET /v1/leads/{id}} lists them
     * @param edge        in their place: two identifiers whose connection was a mistake
     * @param reason      why
     */
    record SplitBody(
            @Size(max = MOST_IDENTIFIERS, message = "send at most {max} identifiers") List<@Valid Named> identifiers,

            @Size(max = 2, message = "send {max} identifiers") List<@Valid Named> edge,

            @Size(max = TextLimits.REASON) String reason) {}

    /** An identifier. */
    record Named(
            @Size(max = TextLimits.CODE) String kind,
            @Size(max = TextLimits.IDENTIFIER) String value) {}

    @POST
    @Path("/merge")
    @Operation(summary = "The two leads are one person: the score is that of all they did together")
    public Uni<Outcome> merge(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @Valid MergeBody body) {
        if (body == null || body.otherId() == null) {
            throw Parameters.refused("Send {\"otherId\": \"…\", \"reason\": \"…\"}.");
        }
        return answer(decide.merge(Parameters.leadId(id), Parameters.leadId(body.otherId()), by(body.reason(), key)));
    }

    @POST
    @Path("/split")
    @Operation(summary = "Some identifiers are somebody else's: each lead has the score of what was done by its own")
    public Uni<Outcome> split(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @Valid SplitBody body) {
        if (body == null || (body.identifiers() == null) == (body.edge() == null)) {
            throw Parameters.refused(
                    "Send {\"identifiers\": [{\"kind\": \"email\", \"value\": \"…\"}], \"reason\": \"…\"}, or"
                            + " \"edge\" with two identifiers in place of \"identifiers\".");
        }
        UUID lead = Parameters.leadId(id);
        if (body.edge() != null) {
            return answer(decide.cut(lead, edge(body.edge()), by(body.reason(), key)));
        }
        Set<Identifier> identifiers =
                body.identifiers().stream().map(IdentityResource::identifier).collect(Collectors.toSet());
        return answer(decide.split(lead, identifiers, by(body.reason(), key)));
    }

    private static Link.Pair edge(List<Named> ends) {
        if (ends.size() != 2) {
            throw Parameters.refused("Name the two identifiers that the edge connects.");
        }
        return new Link.Pair(identifier(ends.get(0)), identifier(ends.get(1)));
    }

    private static Uni<Outcome> answer(Uni<Outcome> outcome) {
        return LeadProblems.known(outcome).invoke(came -> {
            if (came instanceof Outcome.Refused refused) {
                throw Problems.of(ScoringProblem.IDENTITY_REFUSED, refused.why());
            }
        });
    }

    private By by(String reason, String key) {
        if (reason == null || reason.isBlank() || reason.indexOf('\0') >= 0) {
            throw Parameters.refused("Send a reason of at most %d characters.".formatted(TextLimits.REASON));
        }
        return new By(caller.name(), reason.strip(), key);
    }

    private static Identifier identifier(Named named) {
        String name = named == null || named.kind() == null || named.value() == null
                ? ""
                : named.kind().strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Identifier.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(kind -> new Identifier(kind, named.value()))
                .orElseThrow(() -> Parameters.refused(
                        "Name each identifier by kind (user-id, email, phone, anonymous-id) and value."));
    }
}
