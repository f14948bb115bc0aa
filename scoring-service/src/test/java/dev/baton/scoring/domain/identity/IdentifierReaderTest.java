package dev.baton.scoring.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.outbound.phone.LibPhoneNumbers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierReaderTest {

    private static final BlockedValues BLOCKED = new BlockedValues(
            List.of("null", "Anonymous", "0", "test@*", "*@example.invalid", "00000000-0000-0000-0000-000000000000"));

    private final IdentifierReader reader = reader(true, Set.of());

    @Test
    void theStrongestComesFirstAndVouchesForTheOthers() {
        // When
        Identifiers who = reader.of(event(
                "identify", "ann", "device", "old", Map.of("email", " Ann@Acme.example", "phone", "+49 30 123456")));

        // Then
        assertThat(who.all())
                .extracting(Identifier::kind)
                .containsExactly(Kind.USER_ID, Kind.EMAIL, Kind.PHONE, Kind.ANONYMOUS_ID, Kind.ANONYMOUS_ID);
        assertThat(who.links(Given.NOW))
                .allMatch(link -> link.stronger().value().equals("ann"))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "ANONYMOUS", " 0 ", "", "  ", "00000000-0000-0000-0000-000000000000"})
    void valuesThatIdentifyNobodyAreLeftOut(String value) {
        assertThat(reader.of(event("track", value, value, value, Map.of("email", "not an address", "phone", "call me")))
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'ann@acme.example\u00a0', ann@acme.example",
        "'\ufeffAnn@acme\uff0eexample', ann@acme.example",
        "ann@B\u00fccher.example, ann@xn--bcher-kva.example",
        "ann@xn--bcher-kva.example, ann@xn--bcher-kva.example"
    })
    void spellingsOfAnAddressAreOneIdentifier(String spelling, String expected) {
        assertThat(reader.email(spelling)).contains(new Identifier(Kind.EMAIL, expected));
    }

    @Test
    void idsAreTrimmedOfEverythingThatCanNotBeSeen() {
        assertThat(reader.of(event("track", "\u00a0ann\u200b", "device\u3000", null, Map.of()))
                        .all())
                .containsExactly(new Identifier(Kind.USER_ID, "ann"), new Identifier(Kind.ANONYMOUS_ID, "device"));
    }

    @Test
    void anAliasNamesItsFormerIdAsAUserIdAndAsADevice() {
        // When
        Identifiers who = reader.of(event("alias", "ann", null, "old", Map.of()));

        // Then
        assertThat(who.subject()).isEqualTo(new Identifier(Kind.USER_ID, "ann"));
        assertThat(who.all()).contains(new Identifier(Kind.USER_ID, "old"), new Identifier(Kind.ANONYMOUS_ID, "old"));
        assertThat(who.links(Given.NOW))
                .extracting(Link::weaker)
                .containsExactlyInAnyOrder(
                        new Identifier(Kind.FORMER_USER_ID, "old"), new Identifier(Kind.ANONYMOUS_ID, "old"));
    }

    @Test
    void anAliasOfTheOwnDeviceIsAboutTheDeviceAlone() {
        assertThat(reader.of(event("alias", "ann", "old", "old", Map.of())).all())
                .containsExactly(new Identifier(Kind.USER_ID, "ann"), new Identifier(Kind.ANONYMOUS_ID, "old"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "null", " "})
    void anAliasOfItselfOrOfNobodySaysNothing(String former) {
        assertThat(reader.of(event("alias", "ann", null, former, Map.of())).all())
                .containsExactly(new Identifier(Kind.USER_ID, "ann"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test@acme.example", "ann@example.invalid", "TEST@acme.example"})
    void blockedAddressesIdentifyNobody(String address) {
        assertThat(reader.email(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (0)30 / 123 456, , +4930123456",
        "030 123456, Germany, +4930123456",
        "030 123456, DE, +4930123456",
        "020 7946 0958, UK, +442079460958",
        "212-555-0123, USA, +12125550123",
        "030 123456, , ",
        "12, DE, ",
        "030 123456, Atlantis, "
    })
    void phoneNumbersAreBroughtIntoOneForm(String number, String country, String expected) {
        assertThat(reader.phone(number, country).map(Identifier::value).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void aGroupsAddressIsNobodys() {
        assertThat(reader.of(event(
                                "group",
                                "ann",
                                null,
                                null,
                                Map.of("email", "info@acme.example", "phone", "+4930123456")))
                        .all())
                .containsExactly(new Identifier(Kind.USER_ID, "ann"));
    }

    @Test
    void plusTagsAndDotsTellPeopleApartUnlessTheInstallationSaysOtherwise() {
        // Given
        IdentifierReader lenient = reader(false, Set.of("gmail.com"));

        // Then
        assertThat(reader.email("a.nn+news@gmail.com")).contains(new Identifier(Kind.EMAIL, "a.nn+news@gmail.com"));
        assertThat(lenient.email("a.nn+news@gmail.com")).contains(new Identifier(Kind.EMAIL, "ann@gmail.com"));
        assertThat(lenient.email("a.nn+news@acme.example")).contains(new Identifier(Kind.EMAIL, "a.nn@acme.example"));
    }

    private static IdentifierReader reader(boolean plusTags, Set<String> dotless) {
        return new IdentifierReader(
                new IdentityPolicy(20, 10, 5, 50, 32, BLOCKED, plusTags, dotless, null), new LibPhoneNumbers());
    }

    private static LeadEvent event(
            String kind, String user, String device, String previous, Map<String, Object> traits) {
        return new LeadEvent(
                Given.nextId(), kind, null, device, user, previous, traits, Map.of(), Map.of(), Given.NOW, 100);
    }
}
