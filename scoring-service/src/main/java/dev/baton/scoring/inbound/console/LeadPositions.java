package dev.baton.scoring.inbound.console;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.inbound.console.page.ListFilter;
import java.util.UUID;

/** Where a page of the list ends, in each order. */
final class LeadPositions {

    private LeadPositions() {}

    static String of(LeadViews.Line line, ListFilter.Order order) {
        return switch (order) {
            case NEWEST -> line.id().toString();
            case SCORE -> line.score().movePointRight(3).intValueExact() + " " + line.id();
        };
    }

    static UUID id(String position) {
        try {
            return UUID.fromString(position);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    static LeadViews.Rank rank(String position) {
        String[] parts = position.split(" ", 2);
        try {
            return new LeadViews.Rank(Integer.parseInt(parts[0]), id(parts.length < 2 ? "" : parts[1]));
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return Problems.of(
                KitProblem.INVALID_CURSOR,
                "This address of a page is broken or of another order. Go to the first page.");
    }
}
