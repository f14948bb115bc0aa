package dev.baton.scoring.inbound.console.review;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.trial.StartBacktest;
import dev.baton.scoring.inbound.console.page.Capacity;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import dev.baton.scoring.inbound.console.review.BacktestPages.Typed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Backtests of a version as a page. */
@Path("/console/models/{key}/versions/{version}/backtest")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class BacktestPagesResource {

    private final BacktestPages pages;
    private final StartBacktest backtests;
    private final Caller caller;

    BacktestPagesResource(BacktestPages pages, StartBacktest backtests, Caller caller) {
        this.pages = pages;
        this.backtests = backtests;
        this.caller = caller;
    }

    /** The newest backtest, or the one that is named. */
    @GET
    @Operation(hidden = true)
    public Uni<String> page(
            @RestPath String key, @RestPath String version, @RestQuery String job, @RestQuery String done) {
        return pages.page(key, VersionAddress.number(key, version), job, null, Notice.of(done))
                .chain(page -> Templates.backtest(page).createUni());
    }

    /** Starts one; what can't be taken stays as it was typed. */
    @POST
    @Operation(hidden = true)
    public Uni<Response> start(
            @RestPath String key, @RestPath String version, @RestForm String days, @RestForm String capacity) {
        int number = VersionAddress.number(key, version);
        Integer period = whole(days);
        Capacity most = Capacity.of(capacity);
        String fault = fault(period, most);
        if (fault != null) {
            return refused(key, number, new Typed(days, capacity), fault);
        }
        return backtests
                .start(key, number, period, most.perDay(), caller.name())
                .map(job -> Response.seeOther(URI.create(JobBar.href(job) + "&done=started"))
                        .build())
                .onFailure(Problematic::isAboutTheModel)
                .recoverWithUni(failure -> refused(key, number, new Typed(days, capacity), Problematic.words(failure)));
    }

    private Uni<Response> refused(String key, int number, Typed typed, String why) {
        return pages.page(key, number, null, typed, Notice.no(why))
                .chain(page -> Templates.backtest(page).createUni())
                .map(Problematic::unprocessable);
    }

    private static String fault(Integer days, Capacity capacity) {
        return days == null || !StartBacktest.isPeriod(days)
                ? "Say the period in days, from 1 to " + StartBacktest.MOST_DAYS + "."
                : capacity.fault();
    }

    private static Integer whole(String text) {
        return text != null && text.strip().matches("\\d{1,5}") ? Integer.valueOf(text.strip()) : null;
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "review")
    static class Templates {

        private Templates() {}

        static native TemplateInstance backtest(BacktestPage page);
    }
}
