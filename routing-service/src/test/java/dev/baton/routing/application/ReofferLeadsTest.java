package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.mql;
import static dev.baton.routing.application.Cases.settings;
import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.ledger;
import static dev.baton.routing.domain.Examples.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.routing.application.port.Mails;
import dev.baton.routing.application.port.Notifications;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.Pool;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.decision.ReofferPolicy;
import dev.baton.routing.domain.decision.RoutingPolicy;
import dev.baton.routing.domain.decision.RoutingRule;
import dev.baton.routing.domain.decision.UnassignedReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Due items are claimed by the clock of the database; the clock of the service may be some milliseconds behind. */
class ReofferLeadsTest {

    private static final RoutingPolicy POLICY = new RoutingPolicy("1", true, List.of(RoutingRule.catchAll(SALES)));
    private static final Instant PAUSE_END = NOON.plus(ReofferPolicy.STANDARD.pause());

    private final List<RoutingChanges> saved = new ArrayList<>();

    @Test
    void leadIsOfferedWhenThePauseEndsByTheClockOfTheDatabase() {
        // Given
        TimeSource behind = () -> PAUSE_END.minusMillis(5);

        // When
        handle(
                new ReofferLeads(new OneLead(paused()), dispatcher(), behind),
                DueKinds.reofferLead(lead("a"), PAUSE_END));

        // Then
        assertThat(saved).flatExtracting(RoutingChanges::created).hasSize(1);
    }

    @Test
    void itemThatIsHandledLateIsHandledNow() {
        // Given
        Instant late = PAUSE_END.plusSeconds(30);

        // When
        handle(
                new ReofferLeads(new OneLead(paused()), dispatcher(), () -> late),
                DueKinds.reofferLead(lead("a"), PAUSE_END));

        // Then
        assertThat(saved).extracting(RoutingChanges::now).containsOnly(late);
    }

    @Test
    void waitingNoticeCoversTheWholeIntervalByTheClockOfTheDatabase() {
        // Given
        List<Instant> asked = new ArrayList<>();
        Notifications notifications = new NoticesOnly(asked);
        SendWaitingNotices notices =
                new SendWaitingNotices(notifications, new NoMails(), settings(false), () -> NOON.minusMillis(5));

        // When
        notices.handle(null, List.of(DueKinds.waitingNotice(SALES, NOON)))
                .await()
                .atMost(Duration.ofSeconds(5));

        // Then
        assertThat(asked).containsExactly(NOON.minus(settings(false).alarmAfter()));
    }

    private static void handle(ReofferLeads reoffer, DueItem item) {
        reoffer.handle(null, List.of(item)).await().atMost(Duration.ofSeconds(5));
    }

    private static LeadCase paused() {
        RoutedLead.Waiting waiting =
                new RoutedLead.Waiting(SALES, UnassignedReason.EVERY_REP_TRIED, NOON.minusSeconds(300), PAUSE_END);
        return new LeadCase(mql("a").waiting(waiting), List.of(Cases.expired("a", "rita", 1, 1)));
    }

    private Dispatcher dispatcher() {
        ChangeWriter writer = new ChangeWriter(
                (connection, changes) -> {
                    saved.add(changes);
                    return done();
                },
                (connection, announcements) -> done(),
                new NoTimers());
        return new Dispatcher(ReofferLeadsTest::pool, POLICY, writer, settings(false));
    }

    private static Uni<Pool> pool(SqlConnection connection, TeamKey team) {
        return Uni.createFrom().item(new Pool(team, List.of(rep("rita")), Set.of(), Map.of(), ledger(rep("rita"))));
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    /** Schedules nothing. */
    private static final class NoTimers extends DueWork {

        private NoTimers() {
            super(null);
        }

        @Override
        public Uni<Void> schedule(SqlConnection connection, List<DueItem> items) {
            return done();
        }
    }

    /** Records up to which instant overdue leads were asked for. */
    private record NoticesOnly(List<Instant> asked) implements Notifications {

        @Override
        public Uni<Optional<Notification>> about(SqlClient client, AssignmentId assignment, Notification.Kind kind) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Optional<WaitingNotice>> overdue(SqlClient client, TeamKey team, Instant waitingBefore) {
            asked.add(waitingBefore);
            return Uni.createFrom().item(Optional.empty());
        }
    }

    /** Sends nothing. */
    private static final class NoMails implements Mails {

        @Override
        public Uni<Void> send(Notification notification) {
            return done();
        }

        @Override
        public Uni<Void> send(WaitingNotice notice) {
            return done();
        }
    }
}
