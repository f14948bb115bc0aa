package dev.baton.kit.http;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestQuery;

/** A resource to send invalid requests to. */
@Path("/echo")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class EchoResource {

    /** A body. */
    public record Echo(String text, Integer number) {}

    @GET
    public Echo read(
            @RestQuery String text, @RestQuery Integer number, @RestQuery Boolean flag, @RestQuery Stage stage) {
        return new Echo(text, number);
    }

    @POST
    public Echo write(Echo body) {
        return body;
    }

    @GET
    @Path("ticks")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> ticks() {
        return Multi.createFrom().ticks().every(Duration.ofMillis(500)).map(tick -> "tick");
    }

    /** An enum. */
    public enum Stage {
        FIRST,
        SECOND
    }
}
