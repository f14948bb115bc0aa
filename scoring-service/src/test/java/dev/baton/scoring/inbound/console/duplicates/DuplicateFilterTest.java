package dev.baton.scoring.inbound.console.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.Duplicates.Candidate;
import dev.baton.scoring.application.Duplicates.Found;
import dev.baton.scoring.application.Duplicates.Pair;
import dev.baton.scoring.application.Duplicates.Reason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DuplicateFilterTest {

    @Test
    void nonsenseInTheAddressHidesNobody() {
        // When
        DuplicateFilter filter = DuplicateFilter.of("  ", "BECAUSE", " ");

        // Then
        assertThat(filter).isEqualTo(new DuplicateFilter("", null, null));
        assertThat(filter.isNarrow()).isFalse();
        assertThat(filter.first()).isEqualTo("/console/duplicates");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatIsChosenIsInTheAddressOfTheNextPageAndComesBackFromIt(Reason reason) {
        // Given
        String code = new DuplicateFilter("", reason, null)
                .reasons().stream()
                        .filter(DuplicateFilter.Choice::selected)
                        .findFirst()
                        .orElseThrow()
                        .code();

        // When
        DuplicateFilter filter = DuplicateFilter.of("a&b", code, null);

        // Then
        assertThat(filter.reason()).isEqualTo(reason);
        assertThat(filter.next("here")).isEqualTo("/console/duplicates?q=a%26b&why=" + code + "&after=here");
    }

    @Test
    void whoHasNoNameIsShownByTheAddressOnceAndTheLastPageEnds() {
        // Given
        Candidate known = new Candidate(new UUID(0, 2), "Ann Smith", "ann@acme.example", "Acme", null);
        Candidate nameless = new Candidate(new UUID(0, 1), null, "smith@acme.example", null, null);
        Pair pair = new Pair(known, nameless, List.of(Reason.SAME_PHONE), 60);

        // When
        DuplicateList list =
                DuplicateList.of(DuplicateFilter.of(null, null, null), new Found(List.of(pair), null), null);

        // Then
        DuplicateList.Row row = list.rows().getFirst();
        assertThat(row.newer()).isEqualTo(new DuplicateList.Who("Ann Smith", "ann@acme.example · Acme"));
        assertThat(row.older()).isEqualTo(new DuplicateList.Who("smith@acme.example", null));
        assertThat(row.why()).containsExactly("Same phone number");
        assertThat(list.more()).isNull();
    }
}
