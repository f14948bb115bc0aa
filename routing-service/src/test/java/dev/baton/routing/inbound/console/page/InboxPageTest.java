package dev.baton.routing.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.application.Viewer;
import dev.baton.routing.application.view.AssignmentView;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InboxPageTest {

    private static final Filter WAITING = Filter.of(null, null, null);
    private static final Reader MANAGER = new Reader("max", true);
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    @Test
    void showsWhoWhyAndHowLong() {
        // Given
        AssignmentView vera = Samples.waiting();

        // When
        String html = Templates.render(Samples.page(Samples.RITA, WAITING, List.of(vera), Samples.detail(vera)));

        // Then
        assertThat(html)
                .contains("<title>(1) Inbox · Baton</title>")
                .contains("data-testid=\"lead-name\">Vera Lang</h1>")
                .contains("VP Marketing · Acme GmbH · 250 people · Software · Berlin, Germany")
                .contains("aria-label=\"2 min 12 s left to respond\"")
                .contains("Demo requested</strong> <time", "title=\"2026-11-21 13:03:07 UTC\"", ">2 min ago</time>")
                .contains("href=\"mailto:vera.lang@acme.example\"", "href=\"tel:+49305550123\"")
                .contains(">14:05</span>")
                .contains("google → freight-at-scale")
                .contains("You got it because <strong>the catch-all rule chose the team")
                .contains("action=\"/console/assignments/0193-vera/accept\"")
                .contains("<option value=\"NO_BUDGET\">Has no budget</option>")
                .contains("<strong class=\"num\">6</strong> accepted", "2 min 40 s");
        assertThat(html).contains("data-testid=\"accept\"", "data-testid=\"reject\"", "data-testid=\"countdown\"");
        assertThat(html).contains("data-testid=\"assignment-row\"", "data-testid=\"score-total\">92<");
    }

    @Test
    void figuresOfTheDayStateTheDenominatorAndTheMisses() {
        // Given
        AssignmentView vera = Samples.waiting();

        // When
        String html = Templates.render(Samples.page(Samples.RITA, WAITING, List.of(vera), Samples.detail(vera)));

        // Then
        assertThat(text(html))
                .contains("answered 1 of 240 offers · median response 2 min 40 s of the answered · 239 missed");
    }

    @Test
    void leadThatTheReaderHasNotOpenedStaysAPreviewWhenItIsFetchedAgain() {
        // Given
        AssignmentView vera = Samples.waiting();

        // When
        String preview =
                Templates.render(Samples.page(Samples.RITA, WAITING, List.of(vera), Samples.detail(vera), false));
        String chosen =
                Templates.render(Samples.page(Samples.RITA, WAITING, List.of(vera), Samples.detail(vera), true));

        // Then
        assertThat(preview).contains("data-self=\"/console/assignments/0193-vera?preview=true\"");
        assertThat(preview).doesNotContain("lead chosen");
        assertThat(chosen).contains("lead chosen", "data-self=\"/console/assignments/0193-vera\"");
    }

    @Test
    void contactDataComeBeforeTheReasons() {
        // Given
        AssignmentView vera = Samples.waiting();

        // When
        String html = Templates.render(Samples.page(Samples.RITA, WAITING, List.of(vera), Samples.detail(vera)));

        // Then
        assertThat(html.indexOf("tel:+49305550123"))
                .isGreaterThan(html.indexOf("data-testid=\"lead-name\""))
                .isLessThan(html.indexOf("data-testid=\"accept\""))
                .isLessThan(html.indexOf("Why now"));
    }

    @Test
    void everyTabHasAHeading() {
        for (String shelf : List.of("waiting", "accepted", "rejected", "expired")) {
            // When
            String html = Templates.render(Samples.page(Samples.RITA, Filter.of(shelf, null, null), List.of(), null));

            // Then
            assertThat(html).contains("<h1>");
        }
    }

    @Test
    void managerSeesHowManyLeadsAreUnassigned() {
        // When
        String html = Templates.render(Samples.page(new Reader("max", true), WAITING, List.of(), null));
        String ofRep = Templates.render(Samples.page(Samples.RITA, WAITING, List.of(), null));

        // Then
        assertThat(html).contains("href=\"/console/unassigned\"", "3 unassigned leads", "1 overdue");
        assertThat(ofRep).doesNotContain("/console/unassigned");
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    @Test
    void pointsShownAddUpToTheTotalShown() {
        // Given
        ScoreCard card = ScoreCard.of(Samples.score("Pricing page visited"), Samples.NOW);

        // When
        int sum = card.reasons().stream()
                .mapToInt(reason -> Integer.parseInt(reason.points().replace("−", "-")))
                .sum();

        // Then
        assertThat(sum).isEqualTo(card.total()).isEqualTo(92);
        assertThat(card.fit() + card.engagement()).isEqualTo(92);
        assertThat(card.reasons().getFirst().exact()).isEqualTo("23.417 points, 0.583 faded with time");
    }

    @Test
    void saysSoWhereNothingIsKnown() {
        // Given
        AssignmentView minimal = Samples.minimal();

        // When
        String html = Templates.render(Samples.page(Samples.RITA, WAITING, List.of(minimal), Samples.detail(minimal)));

        // Then
        assertThat(html).contains("Unknown person", "not known yet", "Not scored", "Nothing recorded yet");
        assertThat(html).doesNotContain("NOT_FOUND", "null", "data-testid=\"accept\"");
    }

    @Test
    void anEmptyInboxSaysWhatToDoNext() {
        // When
        String html = Templates.render(Samples.page(Samples.RITA, WAITING, List.of(), null));

        // Then
        assertThat(html).contains("data-testid=\"empty-inbox\"", "No lead is waiting for you.", "within a second");
        assertThat(html).contains("<title>Inbox · Baton</title>");
    }

    @Test
    void aClosedLeadSaysHowItEndedAndOffersNothing() {
        // Given
        AssignmentView rejected =
                Samples.view("0193-old", "REJECTED", Samples.vera(), Samples.clock("MET", Duration.ofMinutes(9)));

        // When
        String html = Templates.render(Samples.page(
                Samples.RITA, Filter.of("rejected", null, null), List.of(rejected), Samples.detail(rejected)));

        // Then
        assertThat(html).contains("Has no budget", "“Next fiscal year”", "Responded after 1 min 40 s");
        assertThat(html).doesNotContain("data-testid=\"accept\"", "data-testid=\"reject\"");
    }

    @Test
    void formerRepReadsThatContactDataAreHiddenInsteadOfFalseFacts() {
        // Given
        AssignmentView former = Samples.view(
                        "0193-old", "EXPIRED", Samples.vera(), Samples.clock("BREACHED", Duration.ofMinutes(9)))
                .seenBy(Viewer.rep("rita"));
        Filter filter = Filter.of("expired", null, null);

        // When
        String html = Templates.render(Samples.page(Samples.RITA, filter, List.of(former), Samples.detail(former)));

        // Then
        assertThat(text(html))
                .contains("You no longer hold this lead. Contact data are shown to its rep and to managers.")
                .contains("Vera Lang")
                .doesNotContain("not known yet", "Not scored yet", "Nothing recorded yet", "Why now", "What they did")
                .doesNotContain("qualifies at once");
        assertThat(html).doesNotContain("data-testid=\"contact\"", "data-testid=\"score-total\"");
    }

    @Test
    void managerSeesAllOfALeadThatIsNotHeldAnyMore() {
        // Given
        AssignmentView former = Samples.view(
                        "0193-old", "EXPIRED", Samples.vera(), Samples.clock("BREACHED", Duration.ofMinutes(9)))
                .seenBy(Viewer.manager("max"));
        Filter filter = Filter.of("expired", null, null);

        // When
        String html = Templates.render(Samples.page(MANAGER, filter, List.of(former), Samples.detail(former)));

        // Then
        assertThat(html).contains("vera.lang@acme.example", "data-testid=\"score-total\"", "What they did");
        assertThat(html).doesNotContain("You no longer hold this lead");
    }

    @Test
    void aManagerSeesWhoHasTheLead() {
        // Given
        AssignmentView vera = Samples.waiting();

        // When
        String html =
                Templates.render(Samples.page(new Reader("max", true), WAITING, List.of(vera), Samples.detail(vera)));

        // Then
        assertThat(html).contains("1 lead waits for the team", "with Rita Rep", "Accept for Rita Rep");
    }

    @Test
    void hostileDataStaysText() {
        // Given
        AssignmentView hostile = Samples.hostileView();
        Filter filter = Filter.of("rejected", Samples.HOSTILE, null);

        // When
        String html = Templates.render(Samples.page(MANAGER, filter, List.of(hostile), Samples.detail(hostile)));

        // Then
        assertThat(html).doesNotContain("<script>alert", "<img").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(html).contains("href=\"mailto:a@b.example%3Fcc%3D%3Cscript%3E");
        assertThat(html).doesNotContain("javascript:");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void nothingInlineThatThePolicyWouldStop(String html) {
        // When
        List<String> tags = TAG.matcher(html).results().map(MatchResult::group).toList();

        // Then
        assertThat(tags)
                .extracting(tag -> QUOTED.matcher(tag).replaceAll(""))
                .noneMatch(tag -> tag.matches("(?s).*\\s(style|on\\w+|hx-on\\S*)\\s*=.*"))
                .noneMatch(tag -> tag.matches("<style.*"));
        assertThat(tags).filteredOn(tag -> tag.startsWith("<script")).allMatch(tag -> tag.contains(" src=\"/"));
    }

    static Stream<String> everyPage() {
        AssignmentView vera = Samples.waiting();
        AssignmentView hostile = Samples.hostileView();
        AssignmentView minimal = Samples.minimal();
        return Stream.of(
                        Samples.page(Samples.RITA, WAITING, List.of(vera, minimal), Samples.detail(vera)),
                        Samples.page(Samples.RITA, WAITING, List.of(minimal), Samples.detail(minimal)),
                        Samples.page(Samples.RITA, WAITING, List.of(hostile), Samples.detail(hostile)),
                        Samples.page(MANAGER, WAITING, List.of(hostile), Samples.detail(hostile)),
                        Samples.page(Samples.RITA, WAITING, List.of(), null))
                .map(Templates::render);
    }
}
