package dev.baton.ingest.domain;

import dev.baton.ingest.domain.Verdict.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shape a call must have, as named rules in the order they are applied. */
enum ShapeRule {
    KNOWS_ITS_CALL {
        @Override
        Rejected refusal(Call call, TrackingKind kind) {
            if (kind != null) {
                return null;
            }
            return call.has("type")
                    ? call.rejected(RejectionCode.TYPE_UNKNOWN, "/type")
                    : call.rejected(RejectionCode.TYPE_MISSING, "/type");
        }
    },
    IDENTIFIERS_ARE_TEXTS {
        @Override
        Rejected refusal(Call call, TrackingKind kind) {
            for (String field : IDENTIFIERS) {
                Object value = call.get(field);
                if (value != null && !(value instanceof String || value instanceof Integer || value instanceof Long)) {
                    return call.rejected(RejectionCode.IDENTIFIER_INVALID, "/" + field);
                }
            }
            return null;
        }
    },
    IDENTIFIERS_ARE_SHORT {
        @Override
        Rejected refusal(Call call, TrackingKind kind) {
            for (String field : IDENTIFIERS) {
                if (call.get(field) instanceof String text && text.length() > Call.LONGEST_ID) {
                    return call.rejected(RejectionCode.IDENTIFIER_TOO_LONG, "/" + field);
                }
            }
            return null;
        }
    },
    SOMEBODY_DID_IT {
        @Override
        Rejected refusal(Call call, TrackingKind kind) {
            boolean known = call.id("userId") != null || call.id("anonymousId") != null;
            return known ? null : call.rejected(RejectionCode.IDENTITY_MISSING, "/userId");
        }
    },
    OBJECTS_ARE_OBJECTS {
        @Override
        Rejected refusal(Call call, TrackingKind kind) {
            for (String field : OBJECTS) {
                if (call.has(field) && !(call.get(field) instanceof Map<?, ?>)) {
                    return call.rejected(RejectionCode.FIELD_NOT_AN_OBJECT, "/" + field);
                }
            }
            return null;
        }
    },
    NAMES_ARE_NAMES {
        @Override
        Rejected refusal(Call call, TrackingKind kind) {
            return switch (kind) {
                case TRACK, OUTCOME -> refusedName(call, "event");
                case PAGE, SCREEN -> refusedName(call, "name");
                case IDENTIFY, GROUP, ALIAS -> null;
            };
        }
    },
    CALL_HAS_WHAT_IT_IS_ABOUT {
        @Override
        Rejected refusal(Call call, TrackingKind kind) {
            return switch (kind) {
                case TRACK ->
                    call.name(kind) != null ? null : call.rejected(RejectionCode.EVENT_NAME_MISSING, "/event");
                case GROUP ->
                    call.id("groupId") != null ? null : call.rejected(RejectionCode.GROUP_ID_MISSING, "/groupId");
                case ALIAS -> refusedAlias(call);
                case OUTCOME ->
                    OUTCOMES.contains(String.valueOf(call.name(kind)))
                            ? null
                            : call.rejected(RejectionCode.OUTCOME_INVALID, "/event");
                case IDENTIFY, PAGE, SCREEN -> null;
            };
        }
    };

    private static final List<ShapeRule> IN_ORDER = List.of(values());
    private static final List<String> IDENTIFIERS =
            List.of("messageId", "userId", "anonymousId", "groupId", "previousId");
    private static final Set<String> OUTCOMES = Set.of("won", "lost");
    private static final List<String> OBJECTS = List.of("traits", "properties", "context");

    /** The refusal of this rule, null where it holds. The kind is null only until {@link #KNOWS_ITS_CALL} has passed. */
    abstract Rejected refusal(Call call, TrackingKind kind);

    /** The first refusal of all rules, null where all hold. */
    static Rejected firstRefusal(Call call, TrackingKind kind) {
        for (ShapeRule rule : IN_ORDER) {
            Rejected refused = rule.refusal(call, kind);
            if (refused != null) {
                return refused;
            }
        }
        return null;
    }

    private static Rejected refusedAlias(Call call) {
        if (call.id("previousId") == null) {
            return call.rejected(RejectionCode.PREVIOUS_ID_MISSING, "/previousId");
        }
        return call.id("userId") != null ? null : call.rejected(RejectionCode.USER_ID_MISSING, "/userId");
    }

    private static Rejected refusedName(Call call, String field) {
        boolean sound =
                !call.has(field) || (call.get(field) instanceof String text && text.length() <= Call.LONGEST_NAME);
        return sound ? null : call.rejected(RejectionCode.EVENT_NAME_INVALID, "/" + field);
    }
}
