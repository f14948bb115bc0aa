package dev.baton.ingest.domain.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the activity around a mail tells, rule by rule, and the laws of judging again. */
class BurstsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final HumanConfidence FULL = HumanConfidence.NOTHING_AGAINST;

    private final Bursts bursts = new Bursts(new Habits(
            Duration.ofSeconds(5), 3, Duration.ofSeconds(10), 5, Duration.ofSeconds(10), Duration.ofMinutes(1)));

    @Test
    void manyLinksOfOneMailWithinSecondsAreAMachinesAndTheOpenAmongThemToo() {
        // Given
        MailActivity human = click("r", "m", -600, "/a");
        MailActivity open = act("r", "m", MailAct.OPEN, 1, null, null);
        List<MailActivity> burst =
                List.of(click("r", "m", 0, "/a"), click("r", "m", 4, "/b"), click("r", "m", 10, "/c"));

        // Then
        assertThat(judged(burst, human, open)).isEqualTo(List.of(5, 5, 5, 100, 5));
    }

    @Test
    void twoLinksOrTheSameLinkOftenOrManyLinksSlowlyAreAPersons() {
        assertThat(judged(List.of(click("r", "m", 0, "/a"), click("r", "m", 1, "/b"), click("r", "m", 2, "/a"))))
                .containsOnly(100);
        assertThat(judged(List.of(click("r", "m", 0, "/a"), click("r", "m", 6, "/b"), click("r", "m", 11, "/c"))))
                .containsOnly(100);
        assertThat(judged(List.of(click("r", "m", 0, "/a"), click("r", "n", 1, "/b"), click("s", "m", 2, "/c"))))
                .containsOnly(100);
    }

    @Test
    void whatComesWithTheDeliveryIsAMachinesAndWhatComesLaterIsNot() {
        // Given
        MailActivity delivery = act("r", "m", MailAct.DELIVERY, 0, null, null);
        List<MailActivity> acts = List.of(
                click("r", "m", -30, "/a"),
                click("r", "m", 4, "/a"),
                click("r", "m", 5, "/a"),
                click("r", "m", -4000, "/a"),
                click("other", "m", 1, "/a"),
                act("r", "m", MailAct.OPEN, 2, null, null));

        // Then
        assertThat(judged(acts, delivery)).isEqualTo(List.of(10, 10, 100, 100, 100, 10, 100));
    }

    @Test
    void aHiddenLinkTellsOfWhatTheSameClientDidAndOfWhatWasNear() {
        // Given
        MailActivity trap = new MailActivity(
                id("trap"), "r", "m", MailAct.CLICK, NOW, "/trap", "192.0.2.9", "A", true, false, FULL);
        List<MailActivity> acts = List.of(
                act("r", "m", MailAct.CLICK, -3600, "/a", "192.0.2.9"),
                act("r", "m", MailAct.CLICK, 50, "/b", "198.51.100.1"),
                act("r", "m", MailAct.CLICK, 7200, "/a", "198.51.100.1"));

        // Then
        assertThat(judged(acts, trap)).isEqualTo(List.of(2, 2, 100, 2));
    }

    @Test
    void oneMailOfManyRecipientsFromOneAddressIsAGateways() {
        // Given
        List<MailActivity> gateway = IntStream.range(0, 5)
                .mapToObj(i -> act("r" + i, "m", MailAct.CLICK, i, "/a", "192.0.2.1"))
                .toList();
        MailActivity elsewhere = act("r9", "m", MailAct.CLICK, 2, "/a", "192.0.2.2");
        MailActivity otherMail = act("r8", "n", MailAct.CLICK, 2, "/a", "192.0.2.1");

        // Then
        assertThat(judged(gateway, elsewhere, otherMail)).isEqualTo(List.of(5, 5, 5, 5, 5, 100, 100));
        assertThat(judged(gateway.subList(0, 4), elsewhere)).containsOnly(100);
    }

    @Test
    void ofOpensThroughAPrivacyProxyNeitherTimeNorAddressTell() {
        // Given
        MailActivity delivery = act("r", "m", MailAct.DELIVERY, 0, null, null);
        MailActivity proxied = new MailActivity(
                id("proxied"),
                "r",
                "m",
                MailAct.OPEN,
                NOW,
                null,
                null,
                "Mozilla/5.0",
                false,
                true,
                new HumanConfidence(50, List.of("opened through a privacy proxy: x")));

        // Then
        assertThat(judged(List.of(proxied), delivery)).isEqualTo(List.of(50, 100));
    }

    @Test
    void evidenceAddsUpAndIsSaidOnce() {
        // Given
        HumanConfidence told = new HumanConfidence(5, List.of("many links of one mail within seconds"));
        List<MailActivity> burst = IntStream.range(0, 3)
                .mapToObj(i -> new MailActivity(
                        id("e" + i),
                        "r",
                        "m",
                        MailAct.CLICK,
                        NOW.plusSeconds(i),
                        "/" + i,
                        null,
                        null,
                        false,
                        false,
                        told))
                .toList();

        // Then
        assertThat(bursts.judge(burst).values()).containsOnly(told);
    }

    @Property(tries = 300)
    void theOrderMakesNoDifferenceAndJudgingAgainTellsNothingNew(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<MailActivity> acts = new ArrayList<>(IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> any(random, i))
                .toList());
        Map<UUID, HumanConfidence> once = bursts.judge(acts);

        // When
        List<MailActivity> shuffled = new ArrayList<>(
                acts.stream().map(one -> retold(one, once.get(one.eventId()))).toList());
        Collections.shuffle(shuffled, random);
        Map<UUID, HumanConfidence> again = bursts.judge(shuffled);

        // Then
        assertThat(again).isEqualTo(once);
    }

    /** The confidence of each, in the order given. */
    private List<Integer> judged(List<MailActivity> acts, MailActivity... more) {
        List<MailActivity> all = new ArrayList<>(acts);
        all.addAll(List.of(more));
        Map<UUID, HumanConfidence> verdicts = bursts.judge(all);
        return all.stream().map(one -> verdicts.get(one.eventId()).percent()).toList();
    }

    private static MailActivity click(String recipient, String mail, int second, String link) {
        return act(recipient, mail, MailAct.CLICK, second, link, null);
    }

    private static MailActivity act(
            String recipient, String mail, MailAct act, int second, String link, String address) {
        UUID id = id(recipient + mail + act + second + link + address);
        return new MailActivity(
                id, recipient, mail, act, NOW.plusSeconds(second), link, address, null, false, false, FULL);
    }

    private static MailActivity any(Random random, int number) {
        return new MailActivity(
                id("any" + number),
                "r" + random.nextInt(3),
                "m" + random.nextInt(2),
                MailAct.values()[random.nextInt(3)],
                NOW.plusSeconds(random.nextInt(40)),
                random.nextBoolean() ? "/" + random.nextInt(5) : null,
                random.nextBoolean() ? "192.0.2." + random.nextInt(2) : null,
                null,
                random.nextInt(10) == 0,
                random.nextInt(5) == 0,
                FULL);
    }

    private static MailActivity retold(MailActivity one, HumanConfidence told) {
        return new MailActivity(
                one.eventId(),
                one.recipient(),
                one.mail(),
                one.act(),
                one.happenedAt(),
                one.link(),
                one.address(),
                one.agent(),
                one.honeypot(),
                one.proxied(),
                told);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
