package dev.baton.lifecycle.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.Outcome;
import dev.baton.lifecycle.domain.PersonMoves;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;

/** Moves one lead because a person wants it, through the same engine as everything else. */
@ApplicationScoped
public class MoveByHand {

    private static final int MOVED = 200;

    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final Leads leads;
    private final Ledger ledger;
    private final InstantSource clock;
    private final ObjectMapper json;

    public MoveByHand(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            Leads leads,
            Ledger ledger,
            InstantSource clock,
            ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.leads = leads;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
    }

    /** Moves the lead, or says in the result why not; a refusal is announced as well. */
    public Uni<MoveResult> move(MoveRequest request, Person person) {
        String scope = "transition " + request.leadId() + " " + person.userName();
        return unitOfWork
                .run(connection -> idempotency.once(
                        connection, scope, request.idempotencyKey(), request.fingerprint(), () -> moveOnce(
                                        connection, request, person)
                                .map(this::answer)))
                .map(this::result);
    }

    private Uni<MoveResult> moveOnce(SqlConnection connection, MoveRequest request, Person person) {
        return leads.lock(connection, List.of(request.leadId())).chain(locked -> {
            Workbench bench = new Workbench(locked);
            LeadRecord lead = Admission.admitted(request, person, locked);
            Command command = PersonMoves.toward(request.to(), request.reasonCode(), lead.state());
            Provenance provenance = Provenance.ofPerson(person.userName(), request.note(), clock.instant());
            Outcome outcome = bench.apply(request.leadId(), command, provenance, null);
            MoveResult result = new MoveResult(LeadView.of(bench.standing(request.leadId())), refusal(outcome));
            return ledger.enter(connection, bench).replaceWith(result);
        });
    }

    private static String refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved ignored -> null;
            case Outcome.Unchanged unchanged -> unchanged.why();
            case Outcome.Refused refused -> refused.reason();
        };
    }

    private Answer answer(MoveResult result) {
        try {
            int status = result.refused() == null ? MOVED : LifecycleProblem.TRANSITION_REFUSED.status();
            return new Answer(status, json.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MoveResult result(Answer answer) {
        try {
            return json.readValue(answer.body(), MoveResult.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
