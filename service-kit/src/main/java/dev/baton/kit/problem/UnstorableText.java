package dev.baton.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** A text that PostgreSQL cannot store (it holds a NUL character) is its sender's fault: 400; any other fault is ours. */
@Provider
public class UnstorableText extends ExceptionMapperBase<PgException> {

    /** character_not_in_repertoire, untranslatable_character. */
    private static final Set<String> SQL_STATES = Set.of("22021", "22P05");

    @Override
    protected HttpProblem toProblem(PgException fault) {
        return SQL_STATES.contains(fault.getSqlState())
                ? Problems.of(KitProblem.INVALID_BODY, "Leave out NUL characters; no text can hold one.")
                : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }
}
