package dev.baton.kit.parking;

import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service could not send. Admins only, since messages hold personal data. */
@Path("/v1/parked-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ParkedMessageResource.ADMIN)
@Tag(name = "Parked messages", description = "Messages of this service that the broker refuses")
public class ParkedMessageResource {

    static final String ADMIN = "admin";

    private final ParkedMessages parked;

    ParkedMessageResource(ParkedMessages parked) {
        this.parked = parked;
    }

    @GET
    @Operation(
            operationId = "listParkedMessages",
            summary = "Lists parked messages, oldest first, without their content")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "400", description = "The limit or the cursor is not valid")
    public Uni<Page<ParkedMessage>> list(
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit, @QueryParam("cursor") String cursor) {
        int items = Cursor.limit(limit);
        return parked.list(position(cursor), items + 1)
                .map(found -> Page.of(found, items, last -> Long.toString(last.id())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getParkedMessage", summary = "Shows a parked message with the beginning of its content")
    @APIResponse(responseCode = "200", description = "The message")
    @APIResponse(responseCode = "404", description = "There is no such parked message")
    public Uni<ParkedContent> one(@PathParam("id") long id) {
        return parked.find(id).map(found -> found.orElseThrow(() -> notFound()));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayParkedMessage",
            summary = "Sends a parked message again; refused again, it stays parked")
    @APIResponse(responseCode = "200", description = "How many messages were sent and how many stay parked")
    @APIResponse(responseCode = "404", description = "There is no such parked message")
    @APIResponse(responseCode = "503", description = "The broker is away; nothing changed")
    public Uni<ReplayResult> replay(@PathParam("id") long id) {
        return parked.replay(id).map(result -> result.orElseThrow(() -> notFound()));
    }

    @POST
    @Path("/replay")
    @Operation(
            operationId = "replayParkedMessages",
            summary = "Sends all parked messages again, in the order of parking")
    @APIResponse(responseCode = "200", description = "How many messages were sent and how many stay parked")
    @APIResponse(responseCode = "503", description = "The broker went away; what was not sent stays parked")
    public Uni<ReplayResult> replayAll() {
        return parked.replayAll();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "discardParkedMessage", summary = "Deletes a parked message: it will never be sent")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "404", description = "There is no such parked message")
    public Uni<Void> discard(@PathParam("id") long id) {
        return parked.discard(id)
                .invoke(found -> {
                    if (!found) {
                        throw notFound();
                    }
                })
                .replaceWithVoid();
    }

    private static long position(String cursor) {
        String position = Cursor.decode(cursor);
        try {
            return position == null ? 0 : Long.parseLong(position);
        } catch (NumberFormatException foreign) {
            throw Problems.of(
                    KitProblem.INVALID_CURSOR,
                    "Send the nextCursor of the page before, unchanged, or none for the first page.");
        }
    }

    private static HttpProblem notFound() {
        return Problems.of(
                KitProblem.PARKED_MESSAGE_NOT_FOUND,
                "No message is parked under this id. It may have been replayed or discarded; see the list.");
    }
}
