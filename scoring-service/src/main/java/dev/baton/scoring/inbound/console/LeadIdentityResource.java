package dev.baton.scoring.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.DecideIdentity;
import dev.baton.scoring.application.DecideIdentity.By;
import dev.baton.scoring.application.DecideIdentity.Outcome;
import dev.baton.scoring.application.UndoIdentity;
import dev.baton.scoring.application.UnknownLeadException;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.inbound.console.page.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What a lead's page does about identity: takes somebody else out of the lead, and undoes merges and splits. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class LeadIdentityResource {

    private static final int LONGEST_REASON = 500;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final LeadAnswers answers;
    private final DecideIdentity decide;
    private final UndoIdentity undo;
    private final Caller caller;

    public LeadIdentityResource(LeadAnswers answers, DecideIdentity decide, UndoIdentity undo, Caller caller) {
        this.answers = answers;
        this.decide = decide;
        this.undo = undo;
        this.caller = caller;
    }

    /** Some identifiers are somebody else's. */
    @POST
    @Path("leads/{id}/split")
    @Operation(hidden = true)
    public Uni<Response> split(
            @RestPath String id, @RestForm List<String> identifier, @RestForm String reason, @RestForm String key) {
        UUID lead = LeadIds.known(id);
        String why = reason == null ? "" : reason.strip();
        Set<Identifier> chosen = chosen(identifier == null ? List.of() : identifier);
        if (chosen.isEmpty() || why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            return answers.page(
                    lead,
                    UNPROCESSABLE,
                    Reply.fault("Nothing was changed. Choose what is somebody else's, and say why in " + LONGEST_REASON
                            + " characters at most."));
        }
        return answer(lead, decide.split(lead, chosen, new By(caller.name(), why, key)));
    }

    /** Takes a merge or a split back. */
    @POST
    @Path("leads/{id}/undo/{change}")
    @Operation(hidden = true)
    public Uni<Response> undo(@RestPath String id, @RestPath String change, @RestForm String key) {
        return answer(LeadIds.known(id), undo.undo(LeadIds.known(change), caller.name(), key));
    }

    private Uni<Response> answer(UUID lead, Uni<Outcome> outcome) {
        return outcome.onFailure(UnknownLeadException.class)
                .transform(unknown -> LeadPages.unknown(((UnknownLeadException) unknown).lead()))
                .chain(came -> switch (came) {
                    case Outcome.Merged merged -> answers.done(merged.leadId(), "merged");
                    case Outcome.Split split -> answers.done(split.leadId(), "split");
                    case Outcome.Refused refused ->
                        answers.page(lead, CONFLICT, Reply.fault("Nothing was changed. " + refused.why()));
                });
    }

    /** What is no identifier is none of the lead's: it is refused where the lead's are known. */
    private static Set<Identifier> chosen(List<String> codes) {
        Set<Identifier> chosen = new HashSet<>();
        for (String code : codes) {
            String[] parts = code.split(":", 2);
            String name = parts[0].toUpperCase(Locale.ROOT).replace('-', '_');
            Arrays.stream(Identifier.Kind.values())
                    .filter(kind -> parts.length == 2 && kind.name().equals(name))
                    .forEach(kind -> chosen.add(new Identifier(kind, parts[1])));
        }
        return chosen;
    }
}
