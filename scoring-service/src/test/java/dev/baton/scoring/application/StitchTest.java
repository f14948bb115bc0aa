package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.Town.Act;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.identity.Identifiers;
import dev.baton.scoring.domain.identity.Link.Pair;
import dev.baton.scoring.domain.identity.Reshaping.Merge;
import dev.baton.scoring.domain.identity.Reshaping.Split;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StitchTest {

    private static final Identifier ANN = new Identifier(Kind.USER_ID, "ann");
    private static final Identifier BOB = new Identifier(Kind.USER_ID, "bob");
    private static final Identifier CAT = new Identifier(Kind.USER_ID, "cat");
    private static final Identifier WORK = new Identifier(Kind.EMAIL, "ann@acme.example");
    private static final Identifier HOME = new Identifier(Kind.EMAIL, "ann@home.example");
    private static final Identifier PHONE = new Identifier(Kind.PHONE, "+4930123456");
    private static final Identifier LAPTOP = new Identifier(Kind.ANONYMOUS_ID, "laptop");

    private final Town town = new Town(StitchLawsTest.NARROW);

    @Test
    void aDeviceBecomesThePersonWhoSaysWhoItIs() {
        // Given
        act(0, LAPTOP);
        UUID device = town.lead(LAPTOP);

        // When
        act(1, WORK, LAPTOP);

        // Then
        assertThat(town.lead(WORK)).isEqualTo(device).isEqualTo(town.lead(LAPTOP));
        assertThat(town.person(device).known()).isTrue();
    }

    @Test
    void aDeviceEndsInThePersonWhoWasKnownBefore() {
        // Given
        act(0, LAPTOP);
        act(0, ANN);
        UUID device = town.lead(LAPTOP);
        UUID ann = town.lead(ANN);

        // When
        var reshaping = act(1, ANN, LAPTOP);

        // Then
        assertThat(reshaping.merges()).containsExactly(new Merge(ann, device, Kind.ANONYMOUS_ID));
        assertThat(reshaping.splits()).isEmpty();
    }

    @Test
    void aDeviceOfSeveralKnownPeopleStopsIdentifyingAndWhatWasAttributedIsTakenBack() {
        // Given
        act(0, LAPTOP);
        act(1, ANN, LAPTOP);
        UUID ann = town.lead(ANN);

        // When
        var reshaping = act(2, BOB, LAPTOP);

        // Then
        assertThat(town.lead(LAPTOP)).isNotEqualTo(ann).isNotEqualTo(town.lead(BOB));
        assertThat(reshaping.splits()).containsExactly(new Split(ann, town.lead(LAPTOP), Kind.ANONYMOUS_ID));
        assertThat(reshaping.recount()).contains(ann, town.lead(LAPTOP));
    }

    @Test
    void whenTheTwoTurnOutToBeOneThePersonHasTheDeviceAgain() {
        // Given
        act(1, WORK, LAPTOP);
        act(2, HOME, LAPTOP);
        assertThat(town.lead(LAPTOP)).isNotIn(town.lead(WORK), town.lead(HOME));

        // When
        act(3, ANN, WORK);
        act(4, ANN, HOME);

        // Then
        assertThat(town.people()).containsExactly(Set.of(ANN, WORK, HOME, LAPTOP));
    }

    @Test
    void anAddressBelongsToTheUserIdThatClaimedItFirstWhateverArrivedFirst() {
        // When
        act(5, BOB, WORK);
        act(3, ANN, WORK);

        // Then
        assertThat(town.lead(WORK)).isEqualTo(town.lead(ANN)).isNotEqualTo(town.lead(BOB));
    }

    @Test
    void theSwitchboardsNumberIsNobodys() {
        // When
        act(1, WORK, PHONE);
        act(2, new Identifier(Kind.EMAIL, "bob@acme.example"), PHONE);

        // Then
        assertThat(town.people()).contains(Set.of(PHONE), Set.of(WORK));
    }

    @Test
    void furtherAddressesThanTheLimitNameOthers() {
        // When
        List<Identifier> addresses = IntStream.range(0, 3)
                .mapToObj(i -> new Identifier(Kind.EMAIL, "ann" + i + "@acme.example"))
                .toList();
        for (int i = 0; i < 3; i++) {
            act(3 - i, ANN, addresses.get(i));
        }

        // Then
        assertThat(town.people()).contains(Set.of(addresses.get(0)), Set.of(ANN, addresses.get(1), addresses.get(2)));
    }

    @Test
    void whatAPersonJoinedIsOneAndWhatAPersonSeparatedIsTwo() {
        // Given
        act(0, ANN, WORK, LAPTOP);
        act(0, BOB);
        UUID ann = town.lead(ANN);

        // When
        town.decide(Set.of(new Pair(ANN, BOB)), Set.of());
        assertThat(town.lead(BOB)).isEqualTo(ann);
        town.decide(Set.of(), Set.of(new Pair(ANN, WORK), new Pair(ANN, BOB)));

        // Then
        assertThat(town.lead(ANN)).isEqualTo(ann);
        assertThat(town.people()).containsExactlyInAnyOrder(Set.of(ANN, LAPTOP), Set.of(WORK), Set.of(BOB));
    }

    @Test
    void anAliasMakesTwoUserIdsOneLeadInAnyOrder() {
        // When
        act(1, BOB, ANN);
        act(0, ANN, WORK);
        act(2, BOB, LAPTOP);
        act(3, BOB, ANN);

        // Then
        assertThat(town.people()).containsExactly(Set.of(ANN, ANN.asFormer(), BOB, WORK, LAPTOP));
        assertThat(town.person(town.lead(ANN)).userId()).isEqualTo("bob");
    }

    @Test
    void anAliasMergesTwoKnownLeadsAndSaysWhy() {
        // Given
        act(0, ANN, WORK);
        act(0, BOB, HOME);
        UUID ann = town.lead(ANN);
        UUID bob = town.lead(BOB);

        // When
        var reshaping = act(1, BOB, ANN);

        // Then
        assertThat(reshaping.merges()).containsExactly(new Merge(ann, bob, Kind.USER_ID));
        assertThat(town.people()).containsExactly(Set.of(ANN, ANN.asFormer(), BOB, WORK, HOME));
    }

    @Test
    void aliasesFormChainsAndLoops() {
        // When
        act(2, CAT, BOB);
        act(1, BOB, ANN);

        // Then
        assertThat(town.people()).containsExactly(Set.of(ANN, ANN.asFormer(), BOB, BOB.asFormer(), CAT));
        assertThat(town.person(town.lead(ANN)).userId()).isEqualTo("cat");

        // When
        act(3, ANN, CAT);

        // Then
        assertThat(town.people()).hasSize(1);
        assertThat(town.person(town.lead(ANN)).userId()).isEqualTo("ann");
    }

    @Test
    void anIdThatSeveralIdsReplaceGoesWithTheOneThatReplacedItFirst() {
        // When
        act(2, CAT, ANN);
        act(1, BOB, ANN);

        // Then
        assertThat(town.people()).containsExactlyInAnyOrder(Set.of(ANN, ANN.asFormer(), BOB), Set.of(CAT));
    }

    @Test
    void aSplitOutweighsTheAliasHoweverOftenItIsSent() {
        // Given
        act(0, ANN, WORK);
        act(0, BOB);
        act(1, BOB, ANN);

        // When
        town.decide(
                Set.of(new Pair(ANN, ANN.asFormer()), new Pair(ANN, WORK)),
                Set.of(new Pair(ANN, BOB), new Pair(ANN.asFormer(), BOB), new Pair(WORK, BOB)));
        act(2, BOB, ANN);

        // Then
        assertThat(town.people()).containsExactlyInAnyOrder(Set.of(ANN, ANN.asFormer(), WORK), Set.of(BOB));
    }

    private dev.baton.scoring.domain.identity.Reshaping act(int minute, Identifier... who) {
        return town.take(
                List.of(new Act(Given.nextId(), new Identifiers(List.of(who)), Given.NOW.plusSeconds(60L * minute))));
    }
}
