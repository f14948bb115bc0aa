package dev.baton.scoring.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {

    private final Profile profile = new Profile();
    private long minute;

    static Stream<Object> blanks() {
        return Stream.of(
                "",
                "   ",
                "\u00a0\u200b",
                List.of(),
                List.of("", " "),
                Map.of(),
                Map.of("name", ""),
                Map.of("address", Map.of("city", " ", "tags", List.of())),
                List.of(Map.of("name", "")));
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void aBlankValueKeepsWhatIsKnown(Object blank) {
        // Given
        say(Map.of("title", "VP", "company", Map.of("name", "Acme", "employees", 250)));

        // When
        say(Map.of("title", blank, "company", blank));

        // Then
        assertThat(profile.value("title")).isEqualTo("VP");
        assertThat(profile.value("company")).isEqualTo(Map.of("name", "Acme", "employees", 250));
        assertThat(profile.value("phone")).isNull();
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void aBlankValueIsNotKnown(Object blank) {
        // When
        say(Map.of("phone", blank));

        // Then
        assertThat(profile.values()).doesNotContainKey("phone");
    }

    @Test
    void nullSaysThatAValueIsNotKnownAnyMore() {
        // Given
        say(Map.of("title", "VP", "company", Map.of("name", "Acme", "employees", 250)));

        // When
        say(nulls("title"));
        say(Map.of("company", nulls("employees")));

        // Then
        assertThat(profile.value("title")).isNull();
        assertThat(profile.value("company")).isEqualTo(Map.of("name", "Acme"));

        // When
        say(nulls("company"));
        say(Map.of("company", Map.of("industry", "IT")));

        // Then
        assertThat(profile.value("company")).isEqualTo(Map.of("industry", "IT"));
    }

    @Test
    void aBlankFieldOfAnObjectKeepsThatFieldAlone() {
        // Given
        say(Map.of("company", Map.of("name", "Acme", "employees", 250)));

        // When
        say(Map.of("company", Map.of("name", "Globex", "employees", "")));

        // Then
        assertThat(profile.value("company")).isEqualTo(Map.of("name", "Globex", "employees", 250));
        assertThat(profile.answers()).containsKeys("company.name", "company.employees");
    }

    @Test
    void textInPlaceOfAnObjectEndsItsOlderFields() {
        // Given
        say(Map.of("company", Map.of("name", "Acme", "employees", 250)));

        // When
        say(Map.of("company", "Globex"));

        // Then
        assertThat(profile.value("company")).isEqualTo("Globex");
        assertThat(profile.answers().get("company").value()).isEqualTo("Globex");

        // When
        say(Map.of("company", Map.of("employees", 10)));

        // Then
        assertThat(profile.value("company")).isEqualTo(Map.of("employees", 10));
        assertThat(profile.answers()).doesNotContainKey("company");
    }

    @Test
    void blankFieldsOfAGroupKeepWhatIsKnownOfTheCompany() {
        // Given
        group(Map.of("name", "Acme", "employees", 250));

        // When
        group(Map.of("name", "Acme", "employees", " "));
        group(Map.of());

        // Then
        assertThat(LeadPaths.reader("lead.companySize").apply(profile)).isEqualTo(250);
    }

    @Test
    void anAddressThatIsNoneLeavesTheLastUsableOneKnownAndIsReported() {
        // Given
        say(Map.of("email", "Vera@Bücher.example\u00a0"));

        // When
        say(Map.of("email", "vera@@acme"));

        // Then
        assertThat(LeadPaths.text(profile, "lead.email")).isEqualTo("vera@xn--bcher-kva.example");
        assertThat(profile.unusableEmail()).isEqualTo("vera@@acme");
        assertThat(profile.values().keySet()).containsExactlyInAnyOrder("email", "anonymousId");

        // When
        say(Map.of("email", "vera@acme.example"));

        // Then
        assertThat(profile.unusableEmail()).isNull();
    }

    @Test
    void namesWithControlCharactersAreNoPaths() {
        // When
        say(Map.of("company\u001fname", "Acme", "company", Map.of("a\u0001b", "c")));

        // Then
        assertThat(profile.value("company")).isEqualTo(Map.of("a b", "c"));
        assertThat(profile.value("company name")).isEqualTo("Acme");
    }

    /** The profile is a function of the set of events, blanks, nulls and objects in places of texts included. */
    @Property
    void anyOrderGivesTheSameProfile(@ForAll("events") List<LeadEvent> events, @ForAll long seed) {
        // Given
        List<LeadEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        Profile one = new Profile();
        Profile first = new Profile();
        Profile rest = new Profile();

        // When
        events.forEach(one::learn);
        shuffled.subList(0, shuffled.size() / 2).forEach(first::learn);
        shuffled.subList(shuffled.size() / 2, shuffled.size()).forEach(rest::learn);
        rest.merge(first);

        // Then
        assertThat(rest).isEqualTo(one);
        assertThat(rest.values()).isEqualTo(one.values());
    }

    @Provide
    Arbitrary<List<LeadEvent>> events() {
        Arbitrary<Object> scalar =
                Arbitraries.of("", "VP", 7, List.of("", "a"), "\u00a0").map(value -> (Object) value);
        Arbitrary<Object> value = Arbitraries.oneOf(
                scalar,
                Arbitraries.maps(Arbitraries.of("a", "b"), scalar.injectNull(0.3))
                        .map(Object.class::cast));
        Arbitrary<Map<String, Object>> traits = Arbitraries.maps(
                Arbitraries.of("email", "company"),
                Arbitraries.oneOf(value, Arbitraries.maps(Arbitraries.of("a"), value))
                        .injectNull(0.2));
        return Combinators.combine(traits, Arbitraries.integers().between(0, 4))
                .as((said, at) -> event("identify", said, Given.NOW.plusSeconds(at)))
                .list()
                .ofMaxSize(8);
    }

    private void say(Map<String, Object> traits) {
        profile.learn(event("identify", traits, Given.NOW.plusSeconds(60 * minute++)));
    }

    private void group(Map<String, Object> traits) {
        profile.learn(event("group", traits, Given.NOW.plusSeconds(60 * minute++)));
    }

    private static Map<String, Object> nulls(String name) {
        Map<String, Object> nulls = new HashMap<>();
        nulls.put(name, null);
        return nulls;
    }

    private static LeadEvent event(String kind, Map<String, Object> traits, Instant at) {
        return new LeadEvent(UUID.randomUUID(), kind, null, "device", null, null, traits, Map.of(), Map.of(), at, 100);
    }
}
