package dev.baton.routing.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.inbound.console.page.Filter.Shelf;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void theAddressBringsBackTheSameList() {
        // Given
        Filter filter = Filter.of("accepted", "Blue & Söhne", "cursor=");

        // When
        String address = filter.leadHref("42");

        // Then
        assertThat(address).isEqualTo("/console/assignments/42?state=accepted&q=Blue+%26+S%C3%B6hne&after=cursor%3D");
        assertThat(filter.shelfHref(Shelf.WAITING)).isEqualTo("/console?q=Blue+%26+S%C3%B6hne");
        assertThat(filter.allHref()).isEqualTo("/console?state=accepted");
    }

    @Test
    void aMistypedShelfShowsWhatWaits() {
        assertThat(Filter.of("waitng", null, null).shelf()).isEqualTo(Shelf.WAITING);
    }

    @Test
    void loadMoreGrowsTheListAndThenGoesOnWithTheNextLeads() {
        assertThat(Filter.of(null, "acme", null).moreHref("c")).isEqualTo("/console?q=acme&show=200");
        assertThat(Filter.of(null, null, null, 450).moreHref("c")).isEqualTo("/console?show=500");
        assertThat(Filter.of(null, null, null, 500).moreHref("c")).isEqualTo("/console?after=c");
        assertThat(Filter.of(null, null, null, 100_000).show()).isEqualTo(500);
        assertThat(Filter.of(null, null, null, -1).show()).isEqualTo(100);
    }
}
