package dev.baton.scoring.domain.lead;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.lead.Profile.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A bounded profile is a function of the set of events too: which traits are kept depends on no order and no batch. */
class ProfileLimitsTest {

    private static final ProfileLimits TIGHT = new ProfileLimits(6, 40, 110);

    /** A statement about one trait. */
    record Said(String name, String value, int minute, int id) {
        private Trait trait() {
            return new Trait(value, NOW.plusSeconds(60L * minute), new UUID(0, id));
        }
    }

    @Property(tries = 1_000)
    void anyOrderKeepsTheSameTraits(@ForAll("statements") List<Said> said, @ForAll long seed) {
        // Given
        List<Said> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.addAll(said.subList(0, said.size() / 2)); // repetitions

        // Then
        assertThat(profile(shuffled)).isEqualTo(profile(said));
    }

    @Property(tries = 1_000)
    void mergedProfilesKeepWhatTheUnionKeeps(
            @ForAll("statements") List<Said> said, @ForAll @IntRange(max = 40) int cut) {
        // Given
        int split = Math.min(cut, said.size());
        Profile one = profile(said.subList(0, split));
        Profile other = profile(said.subList(split, said.size()));

        // When
        one.merge(other);

        // Then
        assertThat(one).isEqualTo(profile(said));
    }

    @Property(tries = 1_000)
    void profileNeverExceedsItsLimits(@ForAll("statements") List<Said> said) {
        // When
        Profile profile = profile(said);

        // Then
        assertThat(profile.traits()).hasSizeLessThanOrEqualTo(TIGHT.mostTraits());
        assertThat(profile.traits().keySet().stream().mapToInt(profile::largest).sum())
                .isLessThanOrEqualTo(TIGHT.mostBytes());
        assertThat(profile.leftOut().names()).hasSizeLessThanOrEqualTo(LeftOut.MOST_NAMES);
    }

    @Test
    void largeValuesAreNotLearnedAndRecorded() {
        // Given
        Profile profile = new Profile();
        profile.learn("email", trait("ann@acme.example"));

        // When
        IntStream.range(0, 55).forEach(i -> profile.learn("trait-" + i, trait("x".repeat(22_000))));

        // Then
        assertThat(profile.values()).isEqualTo(Map.of("email", "ann@acme.example"));
        assertThat(profile.leftOut().names()).hasSize(LeftOut.MOST_NAMES).contains("trait-0");
        assertThat(profile.leftOut().more()).isTrue();
    }

    @Test
    void traitsThatBatonReadsAreKeptBeforeOthers() {
        // Given
        Profile profile = new Profile();
        IntStream.range(0, 400).forEach(i -> profile.learn("a-custom-trait-" + i, trait("value")));

        // When
        profile.learn("email", trait("ann@acme.example"));
        profile.learn("title", trait("VP"));
        profile.learn("zzz", trait("last"));

        // Then
        assertThat(profile.traits()).hasSize(ProfileLimits.DEFAULT.mostTraits());
        assertThat(profile.values()).containsKeys("email", "title").doesNotContainKey("zzz");
    }

    @Property(tries = 300)
    void consentAndIdentifiersStayWhateverElseIsSent(
            @ForAll("flooded") String name, @ForAll boolean large, @ForAll @IntRange(min = 0, max = 2) int before) {
        // Given
        Profile profile = new Profile();
        List<LeadEvent> events = new ArrayList<>(flood(name, large));
        events.add(Math.min(before * events.size() / 2, events.size()), objection());

        // When
        events.forEach(profile::learn);

        // Then
        assertThat(profile.traits()).hasSizeLessThanOrEqualTo(ProfileLimits.DEFAULT.mostTraits());
        assertThat(Consent.objectsToProfiling(profile)).isTrue();
        assertThat(Consent.purposes(profile)).containsEntry("marketing", false);
        assertThat(profile.traits()).containsKeys(Profile.SUBSCRIBED, "userId", "anonymousId", "email");
    }

    @Property(tries = 300)
    void traitsThatBatonReadsStayWhateverElseIsSent(
            @ForAll("large") List<Said> sent, @ForAll @IntRange(max = 3) int before) {
        // Given
        Profile profile = new Profile();
        List<String> standard = ProfileLimits.readTraits();
        sent.subList(0, sent.size() * before / 3).forEach(said -> profile.learn(said.name(), said.trait()));
        standard.forEach(name -> profile.learn(name, new Trait("small", NOW, new UUID(0, 1))));
        sent.subList(sent.size() * before / 3, sent.size()).forEach(said -> profile.learn(said.name(), said.trait()));

        // Then
        assertThat(profile.traits()).containsKeys(standard.toArray(String[]::new));
        assertThat(standard)
                .allSatisfy(
                        name -> assertThat(profile.traits().get(name).value()).isNotNull());
    }

    @Test
    void allTraitsThatBatonReadsFitTogether() {
        assertThat(ProfileLimits.readTraits()).hasSizeLessThan(ProfileLimits.DEFAULT.mostTraits());
        assertThat(ProfileLimits.readTraits().size() * ProfileLimits.MOST_BYTES_OF_A_READ_TRAIT)
                .isLessThan(ProfileLimits.DEFAULT.mostBytes());
    }

    @Test
    void largeStandardTraitsDoNotPushOutOtherTraits() {
        // Given
        Profile profile = new Profile();

        // When
        for (String name : List.of(
                "phone",
                "name",
                "firstName",
                "lastName",
                "first_name",
                "last_name",
                "title",
                "jobTitle",
                "department")) {
            profile.learn(event(1, Map.of(name, "x".repeat(8_000)), Map.of()));
        }
        profile.learn(event(2, Map.of("title", "VP", "companySize", 250, "company", Map.of("name", "Acme")), Map.of()));
        profile.learn(event(3, Map.of("plan", "pro"), Map.of()));

        // Then
        assertThat(profile.cutAt()).isNull();
        assertThat(profile.values())
                .containsEntry("title", "VP")
                .containsEntry("companySize", 250)
                .containsEntry("company", Map.of("name", "Acme"))
                .containsEntry("plan", "pro");
        assertThat(profile.leftOut().names()).contains("phone", "title", "department");
    }

    @Test
    void standardTraitsOf200CharactersOfAnyScriptAreKept() {
        // Given
        Profile profile = new Profile();

        // When
        profile.learn("title", trait("\u90e8".repeat(200)));

        // Then
        assertThat(profile.value("title")).isNotNull();
    }

    @Test
    void refusedPurposesAreKeptBeforeTraitsOfForms() {
        // Given
        Profile profile = new Profile();
        flood("company", true).forEach(profile::learn);
        flood("title", false).forEach(profile::learn);

        // When
        profile.learn(event(0, Map.of(), Map.of("consent", Map.of("analytics", false))));

        // Then
        assertThat(Consent.purposes(profile)).containsEntry("analytics", false);
    }

    @Test
    void fieldsOfAnObjectDoNotTakeThePlaceOfTheTraitThatBatonReads() {
        // Given
        Profile profile = new Profile();

        // When
        flood("title", false).forEach(profile::learn);
        profile.learn("city", trait("Bonn"));
        profile.learn("company" + Traits.WITHIN + "name", trait("Acme"));

        // Then
        assertThat(profile.traits()).containsKeys("city", "company" + Traits.WITHIN + "name");
    }

    @Test
    void smallProfileKeepsEverything() {
        // Given
        Profile profile = new Profile();

        // When
        profile.learn("company", trait(Map.of("name", "Acme", "employees", 250)));
        profile.learn("tags", trait(List.of("x", 1, true)));

        // Then
        assertThat(profile.leftOut().isEmpty()).isTrue();
        assertThat(profile.values()).containsOnlyKeys("company", "tags");
    }

    @Provide
    Arbitrary<List<Said>> statements() {
        Arbitrary<String> names = Arbitraries.of(
                "$consent.x",
                "email",
                "email\u001fa",
                "title",
                "group",
                "group\u001fa",
                "a",
                "b",
                "c",
                "d",
                "e",
                "f",
                "g",
                "h",
                "i",
                "j",
                "k",
                "l",
                "m",
                "n",
                "o");
        return Combinators.combine(
                        names,
                        Arbitraries.integers().between(0, 50).map("v"::repeat),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 1_000_000))
                .as(Said::new)
                .list()
                .ofMaxSize(60)
                .uniqueElements(Said::id);
    }

    @Provide
    Arbitrary<String> flooded() {
        return Arbitraries.of(
                "userId",
                "anonymousId",
                "email",
                "phone",
                "title",
                "company",
                "address",
                "consent",
                "a",
                "$consent",
                "purposes");
    }

    /** Large statements about what Baton reads and about what senders may send in any number. */
    @Provide
    Arbitrary<List<Said>> large() {
        List<String> names = new ArrayList<>(ProfileLimits.readTraits());
        IntStream.range(0, 400)
                .forEach(i -> names.addAll(List.of(
                        Consent.TRAIT + "a" + i,
                        "a" + i,
                        Traits.within("company", "a" + i),
                        Traits.within("title", "a" + i))));
        return Combinators.combine(
                        Arbitraries.of(names),
                        Arbitraries.integers().between(0, 9_000).map("v"::repeat),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 1_000_000))
                .as(Said::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(600)
                .uniqueElements(Said::id);
    }

    /** Events that send 400 names: fields of the trait, or purposes of consent. */
    private static List<LeadEvent> flood(String name, boolean large) {
        Object value = large ? "x".repeat(7_000) : 1;
        return IntStream.range(0, 400)
                .mapToObj(i -> name.equals("purposes")
                        ? event(1 + i, Map.of(), Map.of("consent", Map.of("a%03d".formatted(i), true)))
                        : event(1 + i, Map.of(name, Map.of("a%03d".formatted(i), value)), Map.of()))
                .toList();
    }

    private static LeadEvent objection() {
        return new LeadEvent(
                new UUID(0, 1_000),
                "identify",
                "Newsletter Unsubscribed",
                "device",
                "user",
                null,
                Map.of("email", "ann@acme.example"),
                Map.of(),
                Map.of("consent", Map.of("profiling", false, "marketing", false)),
                NOW,
                100);
    }

    private static LeadEvent event(int id, Map<String, Object> traits, Map<String, Object> context) {
        return new LeadEvent(
                new UUID(1, id),
                "identify",
                null,
                "device",
                null,
                null,
                traits,
                Map.of(),
                context,
                NOW.plusSeconds(id),
                100);
    }

    private static Profile profile(List<Said> said) {
        Profile profile = new Profile(TIGHT);
        said.forEach(one -> profile.learn(one.name(), one.trait()));
        return profile;
    }

    private static Trait trait(Object value) {
        return new Trait(value, NOW, new UUID(0, 1));
    }
}
