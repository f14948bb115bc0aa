package dev.baton.lifecycle.inbound.rest;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.lifecycle.application.LifecycleProblem;
import dev.baton.lifecycle.application.MoveRequest;
import dev.baton.lifecycle.domain.LeadId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads what callers send; each thing that is wrong is a problem that says what would be right. */
final class Requests {

    private Requests() {}

    static MoveRequest move(String leadId, TransitionBody body, String ifMatch, String idempotencyKey) {
        if (body == null) {
            throw Problems.of(KitProblem.INVALID_BODY, "Send {\"to\": …, \"reasonCode\": …, \"note\": …}.");
        }
        return new MoveRequest(
                leadId(leadId), stage(body.to()), body.reasonCode(), body.note(), version(ifMatch), idempotencyKey);
    }

    static LeadId leadId(String text) {
        try {
            return LeadId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.of(
                    LifecycleProblem.LEAD_NOT_FOUND, "A lead id is a UUID; look the lead up in scoring by e-mail.");
        }
    }

    private static Stage stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.of(
                        LifecycleProblem.UNKNOWN_STAGE,
                        "Send as \"to\" one of the stages listed in stages.",
                        Map.of("stages", List.of(Stage.values()))));
    }

    private static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw Problems.of(
                    KitProblem.INVALID_PARAMETER, "Send as If-Match the ETag of the lead, unchanged, or leave it out.");
        }
    }
}
