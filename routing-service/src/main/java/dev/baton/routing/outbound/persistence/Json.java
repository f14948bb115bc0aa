package dev.baton.routing.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Documents in columns: written and read by the same service, so a failure is a defect and not an answer. */
@ApplicationScoped
class Json {

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), defect);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot read " + type.getSimpleName(), defect);
        }
    }

    <T> List<T> readList(String json, TypeReference<List<T>> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot read " + type.getType(), defect);
        }
    }
}
