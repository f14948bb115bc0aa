package dev.baton.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No click is lost to what the inbox fetches by itself meanwhile, in whatever order the answers come. */
@RelayJourney
class InboxClicksIT {

    private static final Pattern A_LEAD = Pattern.compile(".*/console/assignments/[0-9a-f-]{36}(\\?.*)?$");
    private static final Pattern AN_ACCEPTANCE = Pattern.compile(".*/console/assignments/[0-9a-f-]{36}/accept$");
    private static final Pattern THE_LIST = Pattern.compile(".*/console(\\?.*)?$");

    @Test
    void theLeadClickedIsShownThoughTheFormerOneIsFetchedAgain(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given: the page fetches the lead it shows, since somebody decided it
            Assignment shown = aLead(relay);
            Assignment wanted = aLead(relay);
            SlowInbox inbox = SlowInbox.at(desk, relay, shown, A_LEAD);
            relay.sales().accept(shown);
            inbox.awaitHeld(1);

            // When
            inbox.choose(wanted);
            inbox.awaitHeld(2);
            inbox.answerFirst();
            inbox.answerFirst();

            // Then
            inbox.assertShown(wanted);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void theLeadClickedLastIsShownThoughTheFirstAnswersLater(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given
            Assignment first = aLead(relay);
            Assignment last = aLead(relay);
            SlowInbox inbox = SlowInbox.at(desk, relay, aLead(relay), A_LEAD);

            // When
            inbox.choose(first);
            inbox.awaitHeld(1);
            inbox.choose(last);
            inbox.awaitHeld(2);
            inbox.answerLast();
            inbox.answerFirst();

            // Then
            inbox.assertShown(last);
        }
    }

    @Test
    void whoGoesOnBeforeTheAnswerStillLearnsWhatCameOfIt(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given
            Assignment accepted = aLead(relay);
            Assignment next = aLead(relay);
            SlowInbox inbox = SlowInbox.at(desk, relay, accepted, AN_ACCEPTANCE);

            // When
            inbox.accept();
            inbox.awaitHeld(1);
            inbox.choose(next);
            inbox.assertShown(next);
            inbox.letFirstGo();

            // Then
            inbox.awaitNotice();
            inbox.awaitGone(accepted);
            inbox.assertShown(next);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void aClickIsOneThoughTheListChangesBetweenPressAndRelease(Relay relay) {
        try (Desk desk = Desk.open()) {
            // Given
            Assignment other = aLead(relay);
            Assignment wanted = aLead(relay);
            SlowInbox inbox = SlowInbox.at(desk, relay, other, THE_LIST);
            relay.sales().accept(other);
            inbox.awaitAnyHeld();

            // When
            inbox.press(wanted);
            inbox.answerFirst();
            inbox.release();

            // Then
            inbox.assertShown(wanted);
            inbox.letAllGo();
            inbox.awaitGone(other);
        }
    }

    /** Somebody is on it: its clock moves nothing while the test goes on. */
    private static Assignment aLead(Relay relay) {
        Visitor visitor = relay.visitor("acme.example");
        visitor.identifies("VP Sales").does("Demo Requested");
        Assignment assignment = relay.sales().assignmentOf(relay.leadOf(visitor));
        relay.sales().acknowledge(assignment);
        return assignment;
    }
}
