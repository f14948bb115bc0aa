package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.text.VisibleText;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** Reads parameters of requests; what can't be read is refused (400) with what would be right. */
final class Parameters {

    private Parameters() {}

    static UUID leadId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw refused("'%s' is no lead id; send the UUID that GET /v1/leads lists.".formatted(id));
        }
    }

    static UUID uuid(String what, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw refused("'%s' is no id of a %s; send the UUID as it was answered.".formatted(id, what));
        }
    }

    static Instant instant(String name, String value, Instant otherwise) {
        if (isAbsent(name, value)) {
            return otherwise;
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw refused(
                    "'%s' is no instant; send %s in ISO 8601, such as 2026-03-01T09:00:00Z.".formatted(value, name));
        }
    }

    static String stage(String value) {
        if (isAbsent("stage", value)) {
            return null;
        }
        try {
            return Stage.valueOf(value.strip().toUpperCase(Locale.ROOT)).name();
        } catch (IllegalArgumentException e) {
            throw refused("'%s' is no stage; send one of %s.".formatted(value, Arrays.toString(Stage.values())));
        }
    }

    static Integer milli(String name, String value) {
        if (isAbsent(name, value)) {
            return null;
        }
        try {
            return new BigDecimal(value.strip()).movePointRight(3).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw refused("'%s' is no score; send %s as a number with three decimals at most.".formatted(value, name));
        }
    }

    static Boolean flag(String name, String value) {
        if (isAbsent(name, value)) {
            return null;
        }
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw refused("'%s' is neither true nor false; send %s as one of them.".formatted(value, name));
        };
    }

    static String text(String name, String value) {
        return isAbsent(name, value) ? null : VisibleText.trim(value);
    }

    /** Refuses blank parameters, empty ones among them, which JAX-RS gives to a resource as if they were left out. */
    static void requireValues(UriInfo uri) {
        uri.getQueryParameters().forEach((name, values) -> values.forEach(value -> isAbsent(name, value)));
    }

    /** Whether a parameter is left out. A blank one is refused: to ignore a filter would answer with leads nobody asked for. */
    private static boolean isAbsent(String name, String value) {
        if (value != null && VisibleText.isBlank(value)) {
            throw refused("The parameter %s is blank; send a value, or leave the parameter out.".formatted(name));
        }
        return value == null;
    }

    static RuntimeException refused(String detail) {
        return Problems.of(KitProblem.INVALID_PARAMETER, detail);
    }
}
