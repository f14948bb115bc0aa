package dev.baton.bare;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes bytes, makes them durable, answers: no sender, no check, no parsing. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

    private static final String TAKEN = "{\"success\":true}";

    private final BareProducer producer;

    BareResource(BareProducer producer) {
        this.producer = producer;
    }

    /** The whole body is one record. */
    @POST
    @Path("track")
    public Uni<String> one(byte[] body) {
        return producer.send(List.of(body)).replaceWith(TAKEN);
    }

    /** Every line of the body is a record. */
    @POST
    @Path("batch")
    public Uni<String> many(byte[] body) {
        return producer.send(lines(body)).replaceWith(TAKEN);
    }

    private static List<byte[]> lines(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                lines.add(Arrays.copyOfRange(body, start, i));
                start = i + 1;
            }
        }
        return lines;
    }
}
