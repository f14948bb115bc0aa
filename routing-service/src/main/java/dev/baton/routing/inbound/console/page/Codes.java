package dev.baton.routing.inbound.console.page;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.routing.domain.decision.UnassignedReason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Stable codes in the words of the people who read them. An unknown code is shown as it is, never hidden. */
final class Codes {

    private static final Set<String> HAND_RAISES = Set.of("demo requested", "quote requested", "contact requested");

    private Codes() {}

    /** Why a lead is handed back, as the rep would say it. */
    static String words(RejectReason reason) {
        return switch (reason) {
            case NOT_ICP -> "Not our kind of customer";
            case NO_BUDGET -> "Has no budget";
            case NO_AUTHORITY -> "Has no say in buying";
            case TIMING -> "Not now, perhaps later";
            case COMPETITOR -> "Works for a competitor";
            case STUDENT_OR_JOB_SEEKER -> "Student or job seeker";
            case WRONG_GEO -> "Outside our territory";
            case DUPLICATE -> "The same person as another lead";
            case BAD_DATA -> "Contact data wrong or missing";
            case UNREACHABLE -> "Could not be reached";
            case ALREADY_IN_DEAL -> "Already in a deal with us";
            case BOT -> "Not a person";
        };
    }

    /** A reject reason or the cause of an expiry. */
    static String reason(String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "SLA_BREACHED" -> "No response in time";
            case "LEAD_MOVED_ON" -> "The lead moved on without sales";
            case "TAKEN_BY_MANAGER" -> "A manager assigned it to another rep";
            case "ERASED" -> "The person's data was erased";
            case "MERGED" -> "Same person as a lead of a colleague, who keeps it";
            case "REP_DEACTIVATED" -> "The rep was deactivated";
            default ->
                Arrays.stream(RejectReason.values())
                        .filter(reason -> reason.name().equals(code))
                        .findFirst()
                        .map(Codes::words)
                        .orElse(code);
        };
    }

    /** The state of an assignment. */
    static String state(String state) {
        return switch (state) {
            case "OPEN" -> "waiting";
            case "ACKNOWLEDGED" -> "in hand";
            case "ACCEPTED" -> "accepted";
            case "REJECTED" -> "rejected";
            case "EXPIRED" -> "passed on";
            default -> state;
        };
    }

    /** Why a rep was not considered. */
    static String exclusion(String rule) {
        if (rule == null) {
            return null;
        }
        return switch (rule) {
            case "INACTIVE" -> "deactivated";
            case "ALREADY_TRIED" -> "did not respond to this lead";
            case "LEAD_PAUSED" -> "lead was pausing after missed offers";
            case "UNAVAILABLE" -> "not available";
            case "AT_CAPACITY" -> "at capacity";
            default -> rule;
        };
    }

    /** What happened to an assignment. */
    static String history(String what) {
        return switch (what) {
            case "ASSIGNED" -> "Given";
            case "ACKNOWLEDGED" -> "Taken in hand";
            case "ACCEPTED" -> "Accepted";
            case "REJECTED" -> "Rejected";
            case "EXPIRED" -> "Passed on";
            case "WARNED" -> "Reminder sent";
            case "BREACHED" -> "Time ran out";
            case "SLA_MET" -> "Responded in time";
            case "MERGED" -> "Joined with another record of the same person";
            default -> what;
        };
    }

    /** An event's name as a sentence starts: {@code Demo Requested} → {@code Demo requested}. */
    static String activity(String name) {
        if (name == null || name.isEmpty()) {
            return "Something";
        }
        return name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Whether by this the lead asked for contact. */
    static boolean handRaise(String name) {
        return name != null && HAND_RAISES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Why a lead waits for a rep, in few words. */
    static String words(UnassignedReason reason) {
        return switch (reason) {
            case NO_REPS -> "Team has no active rep";
            case NOBODY_AVAILABLE -> "No rep available";
            case ALL_REPS_AT_CAP -> "All reps at capacity";
            case OFFERS_MISSED -> "Several reps did not respond";
            case EVERY_REP_TRIED -> "No rep responded";
            case OWNER_DEACTIVATED -> "Owner was deactivated";
            case SET_ASIDE -> "Set aside for review";
        };
    }

    /** The reasons to filter waiting leads by. */
    static List<RejectChoice> unassignedChoices() {
        return Arrays.stream(UnassignedReason.values())
                .map(reason -> new RejectChoice(reason.name(), words(reason)))
                .toList();
    }

    /** The choices of the reject form, in the order of the enum. */
    static List<RejectChoice> rejectChoices() {
        return Arrays.stream(RejectReason.values())
                .map(reason -> new RejectChoice(reason.name(), words(reason)))
                .toList();
    }
}
