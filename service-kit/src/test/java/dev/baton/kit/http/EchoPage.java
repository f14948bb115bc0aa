package dev.baton.kit.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** A page to send invalid requests to. */
@Path("/console/echo")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class EchoPage {

    @GET
    public String read(@RestQuery Integer number) {
        return "<p>" + number + "</p>";
    }

    @POST
    public String write() {
        return "<p>written</p>";
    }
}
