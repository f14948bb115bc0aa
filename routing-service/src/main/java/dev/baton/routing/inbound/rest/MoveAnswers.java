package dev.baton.routing.inbound.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.routing.application.GiveOutcome;
import dev.baton.routing.application.MoveOutcome;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.assignment.Move;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs a move once per {@code Idempotency-Key} and turns its outcome into an answer. */
@ApplicationScoped
public class MoveAnswers {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final ObjectMapper mapper;

    public MoveAnswers(UnitOfWork unitOfWork, Idempotency idempotency, ObjectMapper mapper) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.mapper = mapper;
    }

    /**
     * Answers a move.
     *
     * @param scope   who asks for what
     * @param key     the header's value, may be null
     * @param request what is asked, to tell another request under the same key
     */
    Uni<Response> answer(String scope, String key, String request, Function<SqlConnection, Uni<MoveOutcome>> move) {
        return once(scope, key, request, connection -> move.apply(connection).map(this::answer));
    }

    /** Answers the assignment of a waiting lead; the parameters are those of a move. */
    Uni<Response> give(String scope, String key, String request, Function<SqlConnection, Uni<GiveOutcome>> give) {
        return once(scope, key, request, connection -> give.apply(connection).map(this::answer));
    }

    private Uni<Response> once(String scope, String key, String request, Function<SqlConnection, Uni<Answer>> effect) {
        return unitOfWork
                .run(connection -> idempotency.once(connection, scope, key, request, () -> effect.apply(connection)))
                .map(answer -> Response.status(answer.status())
                        .type(MediaType.APPLICATION_JSON)
                        .entity(answer.body())
                        .build());
    }

    private Answer answer(MoveOutcome outcome) {
        return switch (outcome) {
            case MoveOutcome.Done done -> new Answer(200, json(done.assignment()));
            case MoveOutcome.Refused refused -> throw refused(refused);
            case MoveOutcome.NotFound missing ->
                throw Problems.of(
                        RoutingProblem.ASSIGNMENT_NOT_FOUND, "Take the id from GET /v1/assignments.", Map.of());
            case MoveOutcome.Inactive inactive ->
                throw Problems.of(
                        RoutingProblem.REP_INACTIVE,
                        "You were deactivated, and your leads go to your colleagues. Ask a sales manager to activate you.");
            case MoveOutcome.NotYours foreign ->
                throw Problems.of(
                        RoutingProblem.NOT_YOUR_ASSIGNMENT,
                        "Only the rep who has the lead or a manager can do this. Your own: GET /v1/assignments?rep=me.");
        };
    }

    private Answer answer(GiveOutcome outcome) {
        return switch (outcome) {
            case GiveOutcome.Given given -> new Answer(200, json(given.assignment()));
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

    private String json(AssignmentView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot write an assignment", defect);
        }
    }
}
