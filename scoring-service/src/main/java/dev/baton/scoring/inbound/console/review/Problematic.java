package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.EvaluationTooLongException;
import dev.baton.scoring.application.EvaluationsBusyException;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Pages that answer what could not be done. */
final class Problematic {

    private static final int UNPROCESSABLE = 422;

    private Problematic() {}

    static boolean isAboutTheModel(Throwable failure) {
        return failure instanceof InvalidModelException
                || failure instanceof VersionRefusedException
                || failure instanceof EvaluationsBusyException
                || failure instanceof EvaluationTooLongException;
    }

    static String words(Throwable failure) {
        return failure instanceof InvalidModelException invalid
                ? "The draft is no model yet, so it can't be tried. Its page lists what to mend, first: "
                        + invalid.faults().getFirst()
                : failure.getMessage();
    }

    static Response unprocessable(String html) {
        return page(UNPROCESSABLE, html);
    }

    static Response page(int status, String html) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
