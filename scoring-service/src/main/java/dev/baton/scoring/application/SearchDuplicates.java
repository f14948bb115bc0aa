package dev.baton.scoring.application;

import dev.baton.scoring.application.Duplicates.Candidate;
import dev.baton.scoring.application.Duplicates.Found;
import dev.baton.scoring.application.Duplicates.Pair;
import dev.baton.scoring.application.Duplicates.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds likely duplicates for a person to go through: a page full of pairs, however many leads lie between them. One search
 * looks at a bounded number of leads; where it found nothing by then, the caller goes on behind the last.
 */
@ApplicationScoped
public class SearchDuplicates {

    private static final int LEADS_AT_ONCE = 50;
    private static final int MOST_LEADS_AT_ONCE = 1_600;
    private static final int MOST_LEADS = 20_000;

    /**
     * What to look for.
     *
     * @param text   part of name, company or address of either; empty for everything
     * @param reason why they look like one; null for whatever reason
     */
    public record Wish(String text, Reason reason) {

        boolean meets(Pair pair) {
            return (reason == null || pair.reasons().contains(reason))
                    && (text.isEmpty()
                            || Stream.of(pair.lead(), pair.other()).anyMatch(candidate -> contains(candidate, text)));
        }

        private static boolean contains(Candidate candidate, String text) {
            SearchText wanted = SearchText.of(text);
            return Stream.of(candidate.name(), candidate.company(), candidate.email())
                    .anyMatch(given -> given != null && wanted.isIn(given));
        }
    }

    private final Duplicates duplicates;

    public SearchDuplicates(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /**
     * Pairs among the leads before the given one, the newest first.
     *
     * @param pairs so many at least, unless no more leads are left or very many were looked at in vain
     * @return with the last lead looked at, null where none is left; all pairs of one lead stand together
     */
    public Uni<Found> search(Wish wish, UUID before, int pairs) {
        return search(wish, new Found(List.of(), before), pairs, 0, LEADS_AT_ONCE);
    }

    private Uni<Found> search(Wish wish, Found sofar, int wanted, int looked, int atOnce) {
        return duplicates.among(sofar.last(), atOnce).chain(more -> {
            List<Pair> pairs = new ArrayList<>(sofar.pairs());
            UUID last = more.last();
            for (Pair pair : more.pairs()) {
                boolean nextLead = pairs.isEmpty()
                        || !pairs.getLast().lead().id().equals(pair.lead().id());
                if (pairs.size() >= wanted && nextLead) {
                    last = pairs.getLast().lead().id();
                    break;
                }
                if (wish.meets(pair)) {
                    pairs.add(pair);
                }
            }
            Found found = new Found(List.copyOf(pairs), last);
            int seen = looked + atOnce;
            // most pages are full soon; where pairs are rare, few queries look at many leads
            return last == null || pairs.size() >= wanted || seen >= MOST_LEADS
                    ? Uni.createFrom().item(found)
                    : search(wish, found, wanted, seen, Math.min(2 * atOnce, MOST_LEADS_AT_ONCE));
        });
    }
}
