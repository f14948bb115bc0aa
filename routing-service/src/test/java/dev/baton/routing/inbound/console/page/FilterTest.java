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
    void searchLooksAtWhatIsKnownOfThePerson() {
        assertThat(Filter.of(null, " acme ", null).matches(Samples.waiting())).isTrue();
        assertThat(Filter.of(null, "VERA.LANG@", null).matches(Samples.waiting()))
                .isTrue();
        assertThat(Filter.of(null, "nobody", null).matches(Samples.waiting())).isFalse();
        assertThat(Filter.of(null, "acme", null).matches(Samples.minimal())).isFalse();
    }
}
