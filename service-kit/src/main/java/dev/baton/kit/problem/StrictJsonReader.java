package dev.baton.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.baton.kit.problem.StorableJsonFactory.UnstorableTextException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads JSON bodies of requests and refuses fields that the body's type does not have, and texts with NUL characters or unpaired
 * surrogates, which can't be stored. Messages and stored documents are read
 * by other readers, which ignore unknown fields.
 */
@Provider
@Consumes({"application/json", "application/*+json"})
public class StrictJsonReader extends ServerJacksonMessageBodyReader {

    private final ObjectReader reader;

    @Inject
    public StrictJsonReader(Instance<ObjectMapper> mapper) {
        super(mapper);
        ObjectMapper settings = mapper.get();
        this.reader = settings.reader()
                .with(new StorableJsonFactory(settings.getFactory()))
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    protected ObjectReader getEffectiveReader() {
        return reader;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            return super.readFrom(type, genericType, annotations, mediaType, headers, body);
        } catch (JacksonException invalid) {
            throw problem(invalid);
        } catch (WebApplicationException wrapped) {
            throw wrapped.getCause() instanceof JacksonException invalid ? problem(invalid) : wrapped;
        } catch (IOException incomplete) {
            throw Problems.of(
                    KitProblem.INVALID_BODY, "Send the whole body; the connection ended before it was complete.");
        }
    }

    /** Names the field and the place, never the value: the detail of a problem may end in a log. */
    private static HttpProblem problem(JacksonException invalid) {
        if (invalid instanceof UnstorableTextException || invalid.getCause() instanceof UnstorableTextException) {
            return Problems.of(
                    KitProblem.INVALID_BODY, "Leave out NUL characters and unpaired surrogates; no text can hold one.");
        }
        return switch (invalid) {
            case UnrecognizedPropertyException unknown ->
                Problems.of(
                        KitProblem.UNKNOWN_FIELD,
                        Suggestion.of(
                                "field",
                                unknown.getPropertyName(),
                                unknown.getKnownPropertyIds() == null
                                        ? List.of()
                                        : unknown.getKnownPropertyIds().stream()
                                                .map(String::valueOf)
                                                .toList()));
            case MismatchedInputException mismatch ->
                Problems.of(
                        KitProblem.INVALID_BODY,
                        "Send %s%s."
                                .formatted(
                                        JsonKind.of(mismatch.getTargetType()),
                                        mismatch.getPath().isEmpty() ? "" : " as " + path(mismatch)));
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                Problems.of(KitProblem.INVALID_BODY, "Correct the value of %s.".formatted(path(mapping)));
            default -> Problems.of(KitProblem.INVALID_BODY, "Send well-formed JSON in UTF-8" + place(invalid) + ".");
        };
    }

    private static String path(JsonMappingException invalid) {
        return invalid.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String place(JacksonException invalid) {
        return invalid.getLocation() == null
                ? ""
                : "; what was sent is none at line %d, column %d"
                        .formatted(
                                invalid.getLocation().getLineNr(),
                                invalid.getLocation().getColumnNr());
    }
}
