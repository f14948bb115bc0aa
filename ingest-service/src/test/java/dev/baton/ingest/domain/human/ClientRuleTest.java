package dev.baton.ingest.domain.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by itself: what it holds against a person, and what it does not. */
class ClientRuleTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
    private static final String GMAIL =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | crawler",
                "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 HeadlessChrome/126.0.0.0 Safari/537.36 | headless browser",
                "python-requests/2.32.0 | program library",
                "Mozilla/5.0 (Proofpoint URL Defense) | mail security scanner",
                "UptimeRobot/2.0 | monitoring probe",
                "facebookexternalhit/1.1 | link preview"
            })
    void recognisesMachinesThatNameThemselves(String userAgent, String family) {
        // When
        Finding finding = ClientRule.NAMES_ITSELF_A_MACHINE.against(by(userAgent), known(AgentKind.UNKNOWN));

        // Then
        assertThat(finding.atMost()).isLessThanOrEqualTo(10);
        assertThat(finding.evidence()).contains(family);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHROME,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0",
                "okhttp/4.12.0"
            })
    void hasNothingAgainstPeople(String userAgent) {
        assertThat(TestMachines.naive().judge(by(userAgent))).isEqualTo(HumanConfidence.NOTHING_AGAINST);
    }

    @Test
    void takesTheAnalysersWordButForTheLibrariesOfApps() {
        assertThat(ClientRule.IS_KNOWN_AS_A_MACHINE.against(by("Strange/1.0"), known(AgentKind.ROBOT)))
                .isEqualTo(new Finding(10, "user agent known as a robot's"));
        assertThat(ClientRule.IS_KNOWN_AS_A_MACHINE.against(by("' OR 1=1"), known(AgentKind.ATTACK)))
                .isEqualTo(new Finding(2, "user agent is an attack"));
        assertThat(ClientRule.IS_KNOWN_AS_A_MACHINE.against(by("okhttp/4.12.0"), known(AgentKind.ROBOT)))
                .isNull();
        assertThat(ClientRule.IS_KNOWN_AS_A_MACHINE.against(by(CHROME), known(AgentKind.CLIENT)))
                .isNull();
        assertThat(ClientRule.IS_KNOWN_AS_A_MACHINE.against(by(null), known(AgentKind.ROBOT)))
                .isNull();
    }

    @Test
    void seesThatAProgramDrivesTheBrowser() {
        assertThat(in(ClientRule.IS_DRIVEN_BY_A_PROGRAM, Map.of("navigator", Map.of("webdriver", true))))
                .isNotNull();
        assertThat(in(ClientRule.IS_DRIVEN_BY_A_PROGRAM, Map.of("webdriver", "true")))
                .isNotNull();
        assertThat(in(ClientRule.IS_DRIVEN_BY_A_PROGRAM, Map.of("navigator", Map.of("webdriver", false))))
                .isNull();
        assertThat(in(ClientRule.IS_DRIVEN_BY_A_PROGRAM, Map.of("navigator", "yes")))
                .isNull();
    }

    @Test
    void seesAScreenOfNoSize() {
        assertThat(in(ClientRule.HAS_NO_SCREEN, Map.of("screen", Map.of("width", 0, "height", 0.0))))
                .isNotNull();
        assertThat(in(ClientRule.HAS_NO_SCREEN, Map.of("screen", Map.of("width", 0, "height", 800))))
                .isNull();
        assertThat(in(ClientRule.HAS_NO_SCREEN, Map.of())).isNull();
    }

    @Test
    void missesTheLanguageOnlyWhereABrowserWouldTellIt() {
        assertThat(in(ClientRule.HAS_NO_LANGUAGE, Map.of("library", Map.of("name", "analytics.js"))))
                .isNotNull();
        assertThat(in(ClientRule.HAS_NO_LANGUAGE, Collections.singletonMap("locale", null)))
                .isNotNull();
        assertThat(in(ClientRule.HAS_NO_LANGUAGE, Map.of("locale", "de-DE"))).isNull();
        assertThat(in(ClientRule.HAS_NO_LANGUAGE, Map.of("library", Map.of("name", "analytics-node"))))
                .isNull();
    }

    @Test
    void knowsTheAddressesOfDataCentres() {
        assertThat(ClientRule.COMES_FROM_A_DATA_CENTRE.against(from("203.0.113.7"), known(AgentKind.UNKNOWN)))
                .isNotNull();
        assertThat(ClientRule.COMES_FROM_A_DATA_CENTRE.against(from("198.51.100.7"), known(AgentKind.UNKNOWN)))
                .isNull();
        assertThat(ClientRule.COMES_FROM_A_DATA_CENTRE.against(from(null), known(AgentKind.UNKNOWN)))
                .isNull();
    }

    @Test
    void seesLinksAskedForWithHead() {
        assertThat(mail(ClientRule.ASKED_FOR_NO_PAGE, MailAct.CLICK, Map.of("requestMethod", "head")))
                .isNotNull();
        assertThat(mail(ClientRule.ASKED_FOR_NO_PAGE, MailAct.CLICK, Map.of("requestMethod", "GET")))
                .isNull();
        assertThat(mail(ClientRule.ASKED_FOR_NO_PAGE, null, Map.of("requestMethod", "HEAD")))
                .isNull();
    }

    @Test
    void whatABrowserLoadsAheadOfAVisitDoesNotCountAsHuman() {
        assertThat(in(ClientRule.PREFETCHED, Map.of("prefetch", true)))
                .isEqualTo(new Finding(30, "loaded ahead of a visit: prefetch"));
        assertThat(in(ClientRule.PREFETCHED, Map.of("prefetch", false))).isNull();
        assertThat(in(ClientRule.PREFETCHED, Map.of())).isNull();
    }

    @Test
    void aProxyIsHeldAgainstPixelsOnly() {
        Map<String, Object> pixel = Map.of("pixel", true);
        assertThat(ClientRule.PIXEL_LOADED_BY_A_PROXY.against(
                        new Sighting(null, GMAIL, null, pixel, Map.of(), NOW), known(AgentKind.UNKNOWN)))
                .isEqualTo(new Finding(20, "image loaded by a proxy"));
        assertThat(ClientRule.PIXEL_LOADED_BY_A_PROXY.against(
                        new Sighting(null, CHROME, null, pixel, Map.of(), NOW), known(AgentKind.UNKNOWN)))
                .isNull();
        assertThat(ClientRule.PIXEL_LOADED_BY_A_PROXY.against(
                        new Sighting(null, GMAIL, null, Map.of(), Map.of(), NOW), known(AgentKind.UNKNOWN)))
                .isNull();
        assertThat(in(ClientRule.PIXEL_LOADED_BY_A_PROXY, pixel))
                .isEqualTo(new Finding(20, "image loaded without a user agent"));
    }

    @Test
    void seesTheHoneypotClickedAndOnlyThat() {
        assertThat(mail(ClientRule.FELL_INTO_THE_HONEYPOT, MailAct.CLICK, Map.of("honeypot", true)))
                .isEqualTo(new Finding(1, "clicked a link that people cannot see"));
        assertThat(mail(ClientRule.FELL_INTO_THE_HONEYPOT, MailAct.OPEN, Map.of("honeypot", true)))
                .isNull();
        assertThat(mail(ClientRule.FELL_INTO_THE_HONEYPOT, MailAct.CLICK, Map.of("honeypot", false)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0", GMAIL, "YahooMailProxy; https://help.yahoo.com/"})
    void marksOpensThroughAPrivacyProxyAndNothingElseAboutThem(String proxy) {
        // Given
        Sighting open = new Sighting(MailAct.OPEN, proxy, "203.0.113.7", Map.of(), Map.of(), NOW);

        // When
        HumanConfidence confidence = TestMachines.of(agent -> AgentKind.ROBOT).judge(open);

        // Then
        assertThat(confidence.percent()).isEqualTo(50);
        assertThat(confidence.evidence()).singleElement().asString().startsWith("opened through a privacy proxy: ");
    }

    @Test
    void marksOpensTheSenderKnowsToBeProxiedAndNoClicks() {
        assertThat(mail(ClientRule.WAS_OPENED_BY_A_PRIVACY_PROXY, MailAct.OPEN, Map.of("machineOpen", true)))
                .isNotNull();
        assertThat(mail(ClientRule.WAS_OPENED_BY_A_PRIVACY_PROXY, MailAct.CLICK, Map.of("machineOpen", true)))
                .isNull();
    }

    @Test
    void theStrongestEvidenceDecidesAndAllOfItIsTold() {
        // Given
        Map<String, Object> context =
                Map.of("screen", Map.of("width", 0, "height", 0), "webdriver", true, "locale", " ");

        // When
        HumanConfidence confidence =
                TestMachines.naive().judge(new Sighting(null, CHROME, null, context, Map.of(), NOW));

        // Then
        assertThat(confidence)
                .isEqualTo(new HumanConfidence(
                        5,
                        List.of(
                                "browser driven by a program: navigator.webdriver",
                                "screen of no size",
                                "browser without a language")));
    }

    @Test
    void aServerThatForwardsIsNoEvidenceAgainstTheVisitor() {
        assertThat(Sighting.visitorsAgent(Map.of(), "python-requests/2.32.0")).isNull();
        assertThat(Sighting.visitorsAgent(Map.of("userAgent", CHROME), "curl/8.5"))
                .isEqualTo(CHROME);
        assertThat(Sighting.visitorsAgent(Map.of("userAgent", 7), null)).isNull();
        assertThat(Sighting.visitorsAddress(Map.of(), "203.0.113.7", "curl/8.5"))
                .isNull();
        assertThat(Sighting.visitorsAddress(Map.of("ip", "198.51.100.1"), "203.0.113.7", CHROME))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void theBrowsersOwnRequestSpeaksWhereTheContextIsSilent() {
        assertThat(Sighting.visitorsAgent(Map.of(), CHROME)).isEqualTo(CHROME);
        assertThat(Sighting.visitorsAddress(Map.of(), "203.0.113.7", CHROME)).isEqualTo("203.0.113.7");
    }

    private static Finding in(ClientRule rule, Map<String, Object> context) {
        return rule.against(new Sighting(null, null, null, context, Map.of(), NOW), known(AgentKind.UNKNOWN));
    }

    private static Finding mail(ClientRule rule, MailAct act, Map<String, Object> properties) {
        return rule.against(new Sighting(act, CHROME, null, Map.of(), properties, NOW), known(AgentKind.UNKNOWN));
    }

    private static Sighting by(String userAgent) {
        return new Sighting(null, userAgent, null, Map.of(), Map.of(), NOW);
    }

    private static Sighting from(String address) {
        return new Sighting(null, CHROME, address, Map.of(), Map.of(), NOW);
    }

    private static Surroundings known(AgentKind kind) {
        return new Surroundings(agent -> kind, AddressRanges.of(List.of("203.0.113.0/24")));
    }
}
