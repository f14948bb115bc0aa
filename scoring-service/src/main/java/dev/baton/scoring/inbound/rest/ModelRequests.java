package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.kit.text.TextLimits;
import dev.baton.kit.text.VisibleText;
import dev.baton.scoring.application.UnknownModelException;
import dev.baton.scoring.application.VersionRef;
import dev.baton.scoring.domain.registry.Approval;
import java.util.Locale;

/** Reads requests about models; what can't be read is refused with what would be right. */
final class ModelRequests {

    /** Longest document of a model, in characters. */
    static final int LONGEST_DOCUMENT = 512 * 1024;

    /** Longest comment on a version: it is a parameter of the query. */
    static final int LONGEST_COMMENT = TextLimits.QUERY_PARAMETER;

    private ModelRequests() {}

    static int number(String key, String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw new UnknownModelException(key + "@" + version);
        }
    }

    /** The name of a version by its parts; null where no model is named. */
    static String named(String model, String version) {
        String key = Parameters.text("model", model);
        String number = Parameters.text("version", version);
        if (key == null && number != null) {
            throw Parameters.refused("Say whose version %s it is: send model= beside version=.".formatted(number));
        }
        return number == null ? key : key + "@" + number;
    }

    static VersionRef ref(String key, String version, String ifMatch) {
        return new VersionRef(key, number(key, version), revision(ifMatch));
    }

    static VersionRef required(String key, String version, String ifMatch) {
        VersionRef ref = ref(key, version, ifMatch);
        if (ref.revision() == null) {
            throw Problems.of(
                    ScoringProblem.REVISION_REQUIRED,
                    "Send as If-Match the ETag of the version that you changed, so that nobody's edit is lost.");
        }
        return ref;
    }

    private static Integer revision(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Parameters.refused("Send as If-Match the ETag of the version, unchanged.");
        }
    }

    static String document(String text) {
        if (text == null || text.isBlank()) {
            throw Problems.of(
                    KitProblem.INVALID_BODY, "Send the document as YAML or JSON; GET /v1/models/schema says its form.");
        }
        return text;
    }

    static String comment(String text) {
        if (text != null && text.length() > LONGEST_COMMENT) {
            throw Parameters.refused("Send a comment of at most %d characters.".formatted(LONGEST_COMMENT));
        }
        return text == null || VisibleText.isBlank(text) ? null : VisibleText.trim(text);
    }

    /** A marketer speaks for marketing, a sales manager for sales; an admin may speak for either, but once a version. */
    static Approval.Side side(String text, Caller caller) {
        Approval.Side side =
                switch (text.toUpperCase(Locale.ROOT)) {
                    case "MARKETING" -> Approval.Side.MARKETING;
                    case "SALES" -> Approval.Side.SALES;
                    default -> throw Parameters.refused("'%s' is no side; say marketing or sales.".formatted(text));
                };
        String role = side == Approval.Side.MARKETING ? Roles.MARKETER : Roles.SALES_MANAGER;
        if (!caller.hasAnyRole(role, Roles.ADMIN)) {
            throw Problems.of(
                    ScoringProblem.NOT_YOUR_SIDE,
                    "Only the role %s (or an admin) speaks for %s; ask a colleague who has it."
                            .formatted(role, side.name().toLowerCase(Locale.ROOT)));
        }
        return side;
    }
}
