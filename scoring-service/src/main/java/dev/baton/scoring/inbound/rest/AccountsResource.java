package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.text.DomainName;
import dev.baton.scoring.application.Accounts;
import dev.baton.scoring.application.LeadViews;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Companies: the leads of one mail domain together. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
public class AccountsResource {

    private final Accounts accounts;

    public AccountsResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A company with its people.
     *
     * @param account  its figures
     * @param leads its people, the newest first
     */
    record AccountJson(@JsonUnwrapped Accounts.Account account, Page<LeadViews.Line> leads) {}

    @GET
    @Operation(summary = "Companies by mail domain, with the best and the summed score of their people")
    public Uni<Page<Accounts.Account>> list(
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit, @QueryParam("cursor") String cursor) {
        int size = Cursor.limit(limit);
        return accounts.list(Cursor.decode(cursor), size + 1)
                .map(found -> Page.of(found, size, Accounts.Account::domain));
    }

    @GET
    @Path("/{domain}")
    @Operation(summary = "One company with its people")
    public Uni<AccountJson> one(
            @PathParam("domain") String domain,
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        int size = Cursor.limit(limit);
        String after = Cursor.decode(cursor);
        UUID before = after == null ? null : Parameters.leadId(after);
        String wanted = DomainName.ascii(domain).orElse(domain);
        return accounts.one(wanted)
                .map(
                        found -> found.orElseThrow(
                                () -> Problems.of(
                                        ScoringProblem.ACCOUNT_NOT_FOUND,
                                        "No lead has an address at this domain, or it is a public mail provider. GET /v1/accounts lists the accounts.")))
                .chain(account -> accounts.people(wanted, before, size + 1)
                        .map(people -> new AccountJson(
                                account, Page.of(people, size, line -> line.id().toString()))));
    }
}
