package dev.baton.scoring.inbound.console.duplicates;

import dev.baton.kit.message.MessageIds;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.CompareLeads;
import dev.baton.scoring.application.Duplicates;
import dev.baton.scoring.application.SearchDuplicates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Puts the pages of duplicates together from what the application answers. */
@ApplicationScoped
class DuplicatePages {

    private static final int PAIRS = 20;

    private final SearchDuplicates search;
    private final Duplicates duplicates;
    private final CompareLeads compare;
    private final Clock clock;

    DuplicatePages(SearchDuplicates search, Duplicates duplicates, CompareLeads compare, Clock clock) {
        this.search = search;
        this.duplicates = duplicates;
        this.compare = compare;
        this.clock = clock;
    }

    Uni<DuplicateList> list(DuplicateFilter filter, String undo) {
        String after = Cursor.decode(filter.after());
        return search.search(filter.wish(), after == null ? null : position(after), PAIRS)
                .map(found -> DuplicateList.of(filter, found, undo));
    }

    Uni<PairPage> pair(UUID lead, UUID other, PairPage.Typed typed) {
        return compare.compare(lead, other).chain(compared -> {
            UUID one = compared.one().lead().line().id();
            UUID two = compared.other().lead().line().id();
            return Uni.combine()
                    .all()
                    .unis(duplicates.between(one, two), duplicates.dismissal(one, two))
                    .asTuple()
                    .map(found -> PairPage.of(
                            compared,
                            found.getItem1(),
                            found.getItem2(),
                            typed,
                            MessageIds.next().toString(),
                            clock.instant()));
        });
    }

    private static UUID position(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Problems.of(
                    KitProblem.INVALID_CURSOR, "This address of a page is broken. Go to the first page of duplicates.");
        }
    }
}
