package dev.baton.routing.inbound.rest;

import dev.baton.kit.message.MessageIds;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.application.RepChange;
import dev.baton.routing.domain.Rep;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.fairness.Weight;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Bodies as typed values. */
final class RepRequests {

    private static final int DEFAULT_CAPACITY = 50;

    private static final int LONGEST_ZONE = 64;

    private RepRequests() {}

    static Rep rep(RepBody body) {
        return valid(() -> new Rep(
                new RepId(MessageIds.next()),
                required(body).userName(),
                body.name() == null ? body.userName() : body.name(),
                body.email(),
                new TeamKey(body.team() == null ? "sales" : body.team()),
                body.active() == null || body.active(),
                body.available() == null || body.available(),
                new Weight(body.weight() == null ? 1 : body.weight()),
                body.capacity() == null ? DEFAULT_CAPACITY : body.capacity(),
                zone(body.timeZone())));
    }

    static RepChange change(RepChangeBody body) {
        return valid(() -> new RepChange(
                Optional.ofNullable(required(body).active()),
                Optional.ofNullable(body.available()),
                Optional.ofNullable(body.weight()).map(Weight::new),
                Optional.ofNullable(body.capacity()),
                Optional.ofNullable(zone(body.timeZone()))));
    }

    private static ZoneId zone(String name) {
        if (name == null) {
            return null;
        }
        if (name.length() > LONGEST_ZONE || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("timeZone is an IANA name such as Europe/Berlin");
        }
        return ZoneId.of(name);
    }

    private static <B> B required(B body) {
        return Objects.requireNonNull(body, "the body is missing");
    }

    private static <T> T valid(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | NullPointerException invalid) {
            throw Problems.of(RoutingProblem.INVALID_REP, "Change the body: " + invalid.getMessage() + ".");
        }
    }
}
