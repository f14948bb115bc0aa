package dev.baton.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jboss.resteasy.reactive.common.util.URLUtils;

/**
 * A form or an address with a broken percent escape is its sender's fault: 400, where the server would answer 500. It throws
 * nothing more telling than an illegal argument, so the place it comes from decides; any other stays an error of the service.
 */
@Provider
public class UndecodableForm extends ExceptionMapperBase<IllegalArgumentException> {

    @Override
    protected HttpProblem toProblem(IllegalArgumentException failure) {
        return isOfDecoding(failure)
                ? Problems.of(
                        KitProblem.INVALID_BODY,
                        "Encode the form as application/x-www-form-urlencoded: a percent sign as %25, texts as UTF-8.")
                : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }

    private static boolean isOfDecoding(IllegalArgumentException failure) {
        return Arrays.stream(failure.getStackTrace()).limit(2).anyMatch(step -> step.getClassName()
                .equals(URLUtils.class.getName()));
    }
}
