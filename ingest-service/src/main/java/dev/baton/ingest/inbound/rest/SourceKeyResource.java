package dev.baton.ingest.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.ManageKeys;
import dev.baton.ingest.application.ManageKeys.Rotated;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Write keys of a source. There is no {@code Idempotency-Key} here: repeating an answer would mean to keep the key itself.
 * Who lost the answer makes another key and revokes the one nobody has.
 */
@Path("/v1/sources/{id}/keys")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceKeyResource {

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(366);

    private final ManageKeys keys;
    private final Caller caller;

    SourceKeyResource(ManageKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /**
     * How the present keys go.
     *
     * @param othersValidUntil until when they can be written with; absent for seven days, now or earlier for at once
     */
    public record Rotation(Instant othersValidUntil) {}

    /** A new key, shown this once. */
    public record CreatedKey(UUID id, String writeKey) {}

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a new key; the present ones stay valid for a while, seven days by default")
    public Uni<CreatedKey> rotate(@RestPath String id, Rotation rotation) {
        Instant end = rotation == null ? null : rotation.othersValidUntil();
        if (end != null && end.isAfter(Instant.now().plus(LONGEST_OVERLAP))) {
            throw Problems.of(
                    IngestProblem.SOURCE_SETTINGS_INVALID, "Send an othersValidUntil within the next 366 days.");
        }
        return keys.rotate(SourceAnswers.id(id), end, caller.name()).map(SourceKeyResource::created);
    }

    @DELETE
    @Path("{keyId}")
    @Operation(summary = "Revoke a key: it ceases to be valid at once, on every replica")
    public Uni<Void> revoke(@RestPath String id, @RestPath String keyId) {
        return keys.revoke(SourceAnswers.id(id), SourceAnswers.id(keyId), caller.name())
                .map(SourceAnswers::done)
                .replaceWithVoid();
    }

    private static CreatedKey created(Rotated rotated) {
        SourceAnswers.done(rotated.change());
        return new CreatedKey(rotated.id(), rotated.key().text());
    }
}
