package dev.baton.kit.availability;

import dev.baton.kit.consume.Faults;
import dev.baton.kit.fault.SqlState;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Answers 503 with {@code Retry-After} where a request failed by a fault that passes: the database or Kafka is away, or a
 * transaction met others again and again; and 400 where PostgreSQL can't store a text of the request. Every other exception
 * without a mapper of its own stays a 500.
 */
@Provider
@Priority(TransientFaultProblems.BEFORE_THE_DEFAULT)
public class TransientFaultProblems extends ExceptionMapperBase<Exception> {

    /** The mapper of the problem library for all exceptions has 999; the lower number is asked. */
    static final int BEFORE_THE_DEFAULT = 500;

    private static final int RETRY_AFTER_SECONDS = 2;

    /** SQL states character_not_in_repertoire and untranslatable_character: the text holds a NUL character. */
    private static final Set<String> UNSTORABLE_TEXT = Set.of("22021", "22P05");

    @Override
    protected HttpProblem toProblem(Exception failure) {
        if (SqlState.first(failure).filter(UNSTORABLE_TEXT::contains).isPresent()) {
            return Problems.of(KitProblem.INVALID_BODY, "Leave out NUL characters; no text can hold one.");
        }
        return Faults.passes(failure) ? unavailable() : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }

    private static HttpProblem unavailable() {
        return HttpProblem.builder(Problems.of(
                        KitProblem.TEMPORARILY_UNAVAILABLE,
                        "The database or the message broker did not answer in time, or other changes of the same records were"
                                + " faster. Repeat the request after the seconds in Retry-After, a write with the same"
                                + " Idempotency-Key."))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
