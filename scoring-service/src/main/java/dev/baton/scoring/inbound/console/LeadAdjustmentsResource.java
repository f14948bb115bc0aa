package dev.baton.scoring.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.inbound.console.page.AdjustmentsPane.Typed;
import dev.baton.scoring.inbound.console.page.Reply;
import dev.baton.scoring.inbound.rest.AdjustmentBody;
import dev.baton.scoring.inbound.rest.AdjustmentWrites;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What people say of a score, said on the lead's page. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class LeadAdjustmentsResource {

    private static final int LONGEST_NUMBER = 12;
    private static final int NOT_FOUND = 404;

    private final LeadAnswers answers;
    private final AdjustmentWrites writes;
    private final Caller caller;

    public LeadAdjustmentsResource(LeadAnswers answers, AdjustmentWrites writes, Caller caller) {
        this.answers = answers;
        this.writes = writes;
        this.caller = caller;
    }

    /** Adds points, or holds the total; what is wrong is said beside what was typed. */
    @POST
    @Path("leads/{id}/adjustments")
    @Operation(hidden = true)
    public Uni<Response> make(
            @RestPath String id,
            @RestForm String kind,
            @RestForm String points,
            @RestForm String reason,
            @RestForm String until,
            @RestForm String key) {
        UUID lead = LeadIds.known(id);
        Typed typed = new Typed(text(kind), text(points), text(reason), text(until));
        return Uni.createFrom()
                .deferred(() -> writes.make(lead, body(typed), caller.name(), key))
                .chain(made -> answers.done(lead, "adjusted"))
                .onFailure(HttpProblem.class)
                .recoverWithUni(failure -> refused(lead, (HttpProblem) failure, typed));
    }

    /** Takes one back. */
    @POST
    @Path("leads/{id}/adjustments/{adjustment}/revoke")
    @Operation(hidden = true)
    public Uni<Response> revoke(@RestPath String id, @RestPath String adjustment) {
        UUID lead = LeadIds.known(id);
        return writes.revoke(lead, LeadIds.known(adjustment), caller.name()).chain(() -> answers.done(lead, "revoked"));
    }

    private Uni<Response> refused(UUID lead, HttpProblem problem, Typed typed) {
        return problem.getStatusCode() == NOT_FOUND
                ? Uni.createFrom().failure(problem)
                : answers.page(lead, problem.getStatusCode(), new Reply(null, problem.getDetail(), typed, false));
    }

    private static AdjustmentBody body(Typed typed) {
        return new AdjustmentBody(typed.kind(), number(typed.points()), typed.reason(), endOf(typed.until()));
    }

    /** A number as people type it; null where it is none, which is refused with what would be right. */
    private static BigDecimal number(String points) {
        try {
            return points.length() > LONGEST_NUMBER
                    ? null
                    : new BigDecimal(points.replace('−', '-').replace(',', '.'));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A day ends at midnight UTC; what is no day is refused further on. */
    private static String endOf(String day) {
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toString();
        } catch (DateTimeException e) {
            return day;
        }
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
