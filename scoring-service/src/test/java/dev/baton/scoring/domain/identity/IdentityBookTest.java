package dev.baton.scoring.domain.identity;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.identity.IdentityBook.Merge;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityBookTest {

    private final IdentityBook book = new IdentityBook(Given::nextId);

    @Test
    void aDeviceThatIdentifiesBecomesThePerson() {
        // When
        UUID device = book.place(event("d", null, null));
        UUID person = book.place(event("d", null, "Ann@Acme.example "));
        UUID later = book.place(event(null, null, "ann@acme.example"));

        // Then
        assertThat(person).isEqualTo(device).isEqualTo(later);
        assertThat(book.merges()).isEmpty();
        assertThat(book.person(device).known()).isTrue();
    }

    @Test
    void aDeviceMergesIntoThePersonThatIsKnownAlready() {
        // Given
        UUID device = book.place(event("d", null, null));
        UUID person = book.place(event(null, "u", null));

        // When
        UUID both = book.place(event("d", "u", null));

        // Then
        assertThat(both).isEqualTo(person);
        assertThat(book.merges()).containsExactly(new Merge(person, device, Identifier.Kind.ANONYMOUS_ID));
        assertThat(book.current(device)).isEqualTo(person);
    }

    @Test
    void twoKnownPeopleAreNotOneBecauseTheyShareADevice() {
        // Given
        UUID ann = book.place(event("d", "ann", null));

        // When
        UUID bob = book.place(event("d", "bob", null));
        UUID carl = book.place(event("d", null, "carl@acme.example"));

        // Then
        assertThat(bob).isNotEqualTo(ann);
        assertThat(carl).isNotEqualTo(ann).isNotEqualTo(bob);
        assertThat(book.place(event("d", null, null))).isEqualTo(ann);
        assertThat(book.merges()).isEmpty();
    }

    @Test
    void oneEventJoinsAUserIdAndAnAddress() {
        // Given
        UUID byAddress = book.place(event(null, null, "ann@acme.example"));
        UUID byUser = book.place(event(null, "ann", null));

        // When
        UUID both = book.place(event(null, "ann", "ann@acme.example"));

        // Then
        assertThat(both).isEqualTo(byAddress);
        assertThat(book.merges()).containsExactly(new Merge(byAddress, byUser, Identifier.Kind.EMAIL));
        assertThat(book.person(byUser).userId()).isEqualTo("ann");
    }

    @Test
    void aLeadHoldsOneUserId() {
        // Given
        UUID ann = book.place(event(null, "ann", "shared@acme.example"));

        // When
        UUID bob = book.place(event(null, "bob", "shared@acme.example"));

        // Then
        assertThat(bob).isNotEqualTo(ann);
        assertThat(book.place(event(null, null, "shared@acme.example"))).isEqualTo(ann);
        assertThat(book.merges()).isEmpty();
    }

    @Test
    void anAliasBringsWhatTheOldIdDid() {
        // Given
        UUID old = book.place(event("old", null, null));

        // When
        UUID person = book.place(new LeadEvent(
                Given.nextId(), "alias", null, null, "ann", "old", Map.of(), Map.of(), Map.of(), NOW, 100));

        // Then
        assertThat(person).isEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "undefined", "Anonymous", "0", "", "  ", "[object Object]", "N/A"})
    void valuesThatIdentifyNobodyJoinNobody(String value) {
        // When
        UUID one = book.place(event("d1", value, null));
        UUID other = book.place(event("d2", value, null));

        // Then
        assertThat(one).isNotEqualTo(other);
        assertThat(book.place(event(value, null, "not an address"))).isNull();
    }

    static LeadEvent event(String device, String user, String email) {
        Map<String, Object> traits = new HashMap<>();
        if (email != null) {
            traits.put("email", email);
        }
        return new LeadEvent(Given.nextId(), "track", "x", device, user, null, traits, Map.of(), Map.of(), NOW, 100);
    }
}
