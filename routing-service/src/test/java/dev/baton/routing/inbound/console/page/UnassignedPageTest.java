package dev.baton.routing.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnassignedPageTest {

    private static final UnassignedFilter ALL = UnassignedFilter.of(null, null, false, null);

    @Test
    void showsWhoWaitsHowLongWhyAndWhoWasAsked() {
        // When
        String html = Templates.render(
                UnassignedSamples.unassigned(List.of(UnassignedSamples.waitingLead(Samples.vera(), true)), ALL, null));

        // Then
        assertThat(html)
                .contains("<h1>Unassigned leads</h1>", "<h2>Vera Lang · Acme GmbH</h2>", "asked for contact")
                .contains("1 h 6 min", "No rep of the team responded.", "in 10 min")
                .contains("3 offers without a response", "Rita Rep: No response in time")
                .contains("data-testid=\"overdue\"");
    }

    @Test
    void offersTheRepsOfTheTeamAvailableOnesFirst() {
        // When
        String html = Templates.render(
                UnassignedSamples.unassigned(List.of(UnassignedSamples.waitingLead(Samples.vera(), false)), ALL, null));

        // Then
        assertThat(html)
                .contains("action=\"/console/unassigned/0193-lead/assign\"", "Rita Rep (available, 3 of 50 leads)")
                .containsSubsequence("value=\"rita\"", "value=\"sam\"")
                .doesNotContain("Eve Elsewhere", "data-testid=\"overdue\"");
    }

    @Test
    void emptyListSaysWhatWouldAppearHere() {
        assertThat(Templates.render(UnassignedSamples.unassigned(List.of(), ALL, null)))
                .contains("Every lead has a rep.", "A lead appears here when no rep is available or no rep responds.");
        assertThat(Templates.render(
                        UnassignedSamples.unassigned(List.of(), UnassignedFilter.of("acme", null, false, null), null)))
                .contains("No unassigned lead matches.");
    }

    @Test
    void nextPageKeepsTheFilter() {
        // Given
        UnassignedFilter filter = UnassignedFilter.of("a&b", "EVERY_REP_TRIED", true, null);

        // When
        String html = Templates.render(UnassignedSamples.unassigned(
                List.of(UnassignedSamples.waitingLead(Samples.vera(), true)), filter, "cursor"));

        // Then
        assertThat(html)
                .contains("/console/unassigned?q=a%26b&amp;reason=EVERY_REP_TRIED&amp;overdue=true&amp;after=cursor");
    }

    @Test
    void whatALeadTypedStaysText() {
        // When
        String html = Templates.render(UnassignedSamples.unassigned(
                List.of(UnassignedSamples.waitingLead(Samples.hostile(), false)), ALL, null));

        // Then
        assertThat(html).doesNotContain("<script>alert", "<img").contains("&lt;script&gt;");
    }
}
