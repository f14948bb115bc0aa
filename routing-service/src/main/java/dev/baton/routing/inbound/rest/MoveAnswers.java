package dev.baton.routing.inbound.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.routing.application.GiveOutcome;
import dev.baton.routing.application.InboxQuery;
import dev.baton.routing.application.MoveOutcome;
import dev.baton.routing.application.Viewer;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Move;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs a move once per {@code Idempotency-Key} and turns its outcome into an answer. Only the ids are kept for a repetition: it
 * shows the assignment as it is then, and of the person what the caller may see then.
 */
@ApplicationScoped
public class MoveAnswers {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final InboxQuery inbox;
    private final ObjectMapper mapper;

    public MoveAnswers(UnitOfWork unitOfWork, Idempotency idempotency, InboxQuery inbox, ObjectMapper mapper) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.inbox = inbox;
        this.mapper = mapper;
    }

    /**
     * What is kept for a repetition. An erasure finds it by the id of the lead.
     *
     * @param id     the assignment
     * @param leadId its lead
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Kept(String id, String leadId) {}

    /**
     * Answers a move.
     *
     * @param viewer  who asks
     * @param scope   who asks for what
     * @param key     the header's value, may be null
     * @param request what is asked, to tell another request under the same key
     */
    Uni<Response> answer(
            Viewer viewer, String scope, String key, String request, Function<SqlConnection, Uni<MoveOutcome>> move) {
        return once(viewer, scope, key, request, connection -> move.apply(connection)
                .map(MoveAnswers::moved));
    }

    /** Answers the assignment of a waiting lead; the parameters are those of a move. */
    Uni<Response> give(
            Viewer viewer, String scope, String key, String request, Function<SqlConnection, Uni<GiveOutcome>> give) {
        return once(viewer, scope, key, request, connection -> give.apply(connection)
                .map(MoveAnswers::given));
    }

    private Uni<Response> once(
            Viewer viewer,
            String scope,
            String key,
            String request,
            Function<SqlConnection, Uni<AssignmentView>> effect) {
        return unitOfWork
                .run(connection -> idempotency
                        .once(connection, scope, key, request, () -> effect.apply(connection)
                                .map(this::kept))
                        .chain(answer -> inbox.find(
                                connection, AssignmentId.of(read(answer).id()))))
                .map(found -> seen(found.orElseThrow(MoveAnswers::notFound), viewer))
                .map(view -> Response.ok(view, MediaType.APPLICATION_JSON).build());
    }

    /** A repetition may come after the caller lost a role. */
    private static AssignmentView seen(AssignmentView view, Viewer viewer) {
        if (!viewer.reaches(view.rep().userName())) {
            throw notYours();
        }
        return view.seenBy(viewer);
    }

    private static AssignmentView moved(MoveOutcome outcome) {
        return switch (outcome) {
            case MoveOutcome.Done done -> done.assignment();
            case MoveOutcome.Refused refused -> throw refused(refused);
            case MoveOutcome.NotFound missing -> throw notFound();
            case MoveOutcome.Inactive inactive ->
                throw Problems.of(
                        RoutingProblem.REP_INACTIVE,
                        "You were deactivated, and your leads go to your colleagues. Ask a sales manager to activate you.");
            case MoveOutcome.NotYours foreign -> throw notYours();
        };
    }

    private static AssignmentView given(GiveOutcome outcome) {
        return switch (outcome) {
            case GiveOutcome.Given given -> given.assignment();
            case GiveOutcome.NotWaiting taken ->
                throw Problems.of(
                        RoutingProblem.LEAD_NOT_WAITING,
                        "A rep has this lead now, or it needs none. GET /v1/assignments?leadId=… shows who has it.");
            case GiveOutcome.InactiveRep inactive ->
                throw Problems.of(
                        RoutingProblem.REP_INACTIVE,
                        "Choose another rep: a deactivated rep can't work the lead. GET /v1/reps shows who is active.");
            case GiveOutcome.UnknownRep unknown ->
                throw Problems.of(
                        RoutingProblem.REP_NOT_FOUND, "Send a rep of the lead's team. GET /v1/reps lists them.");
        };
    }

    private static RuntimeException notYours() {
        return Problems.of(
                RoutingProblem.NOT_YOUR_ASSIGNMENT,
                "Only the rep who has the lead or a manager can do this. Your own: GET /v1/assignments?rep=me.");
    }

    private static RuntimeException notFound() {
        return Problems.of(RoutingProblem.ASSIGNMENT_NOT_FOUND, "Take the id from GET /v1/assignments.");
    }

    private static RuntimeException refused(MoveOutcome.Refused refused) {
        List<String> allowed = refused.allowed().stream().map(Move.Name::name).toList();
        String instead = allowed.isEmpty()
                ? "Nothing can be done with it any more."
                : "Possible now: " + String.join(", ", allowed) + ".";
        return Problems.of(
                RoutingProblem.MOVE_NOT_ALLOWED,
                "The assignment is %s. %s".formatted(refused.state(), instead),
                Map.of("state", refused.state().name(), "allowed", allowed));
    }

    private Answer kept(AssignmentView view) {
        try {
            return new Answer(200, mapper.writeValueAsString(new Kept(view.id(), view.leadId())));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot write the ids of an assignment", defect);
        }
    }

    private Kept read(Answer answer) {
        try {
            return mapper.readValue(answer.body(), Kept.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot read the ids of an assignment", defect);
        }
    }
}
