package dev.baton.scoring.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.inbound.console.page.ListFilter.Order;
import dev.baton.scoring.inbound.console.page.ListFilter.People;
import org.junit.jupiter.api.Test;

class ListFilterTest {

    @Test
    void theListOpensOnKnownPeopleByScore() {
        // When
        ListFilter filter = ListFilter.unfiltered();

        // Then
        assertThat(filter.people()).isEqualTo(People.KNOWN);
        assertThat(filter.order()).isEqualTo(Order.SCORE);
        assertThat(filter.query().known()).isTrue();
        assertThat(filter.isNarrow()).isFalse();
        assertThat(filter.href()).isEqualTo("/console");
    }

    @Test
    void searchWithoutAVisibleCharacterIsNoFilter() {
        // When
        ListFilter filter = ListFilter.of(null, "\u00a0\u200b ", null, null, null, null, null);

        // Then
        assertThat(filter.query().text()).isNull();
        assertThat(filter.isNarrow()).isFalse();
    }

    @Test
    void anonymousVisitorsAreShownByAFilterThatTheAddressKeeps() {
        // When
        ListFilter filter = ListFilter.of("anonymous", "a b", null, null, null, "newest", null);

        // Then
        assertThat(filter.query().known()).isFalse();
        assertThat(filter.href()).isEqualTo("/console?people=anonymous&q=a+b&sort=newest");
        assertThat(filter.withAnonymousHref()).isEqualTo("/console?people=all&q=a+b&sort=newest");
        assertThat(ListFilter.of("all", null, null, null, null, null, null)
                        .query()
                        .known())
                .isNull();
        assertThat(ListFilter.of("nonsense", null, null, null, null, null, null).people())
                .isEqualTo(People.KNOWN);
    }
}
