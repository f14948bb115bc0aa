package dev.baton.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jboss.resteasy.reactive.common.headers.MediaTypeHeaderDelegate;
import org.jboss.resteasy.reactive.common.util.URLUtils;

/**
 * A form with a broken percent escape, or a header with a malformed media type, is its sender's fault: 400, where the server
 * would answer 500. Both are reported as an illegal argument, so the place it comes from decides; any other stays an error of
 * the service.
 */
@Provider
public class UndecodableForm extends ExceptionMapperBase<IllegalArgumentException> {

    @Override
    protected HttpProblem toProblem(IllegalArgumentException failure) {
        if (comesFrom(failure, URLUtils.class)) {
            return Problems.of(
                    KitProblem.INVALID_BODY,
                    "Encode the form as application/x-www-form-urlencoded: a percent sign as %25, texts as UTF-8.");
        }
        if (comesFrom(failure, MediaTypeHeaderDelegate.class)) {
            return Problems.of(
                    KitProblem.INVALID_MEDIA_TYPE,
                    "Send Accept and Content-Type as type/subtype, for example application/json.");
        }
        return HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }

    private static boolean comesFrom(IllegalArgumentException failure, Class<?> decoder) {
        return Arrays.stream(failure.getStackTrace()).limit(2).anyMatch(step -> step.getClassName()
                .equals(decoder.getName()));
    }
}
