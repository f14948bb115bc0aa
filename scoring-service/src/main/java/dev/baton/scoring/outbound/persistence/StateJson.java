package dev.baton.scoring.outbound.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Profile and tally as they stand in the lead's row: {@code {"title":{"v":"VP","t":1767225600000,"e":"…"}}} and
 * {@code {"<matcher>":{"t":1767225600000,"h":{"491000":3}}}}.
 */
@ApplicationScoped
class StateJson {

    private final ObjectMapper json;

    StateJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Profile profile) {
        return written(out -> {
            for (Map.Entry<String, Profile.Trait> entry : profile.traits().entrySet()) {
                Profile.Trait trait = entry.getValue();
                out.writeObjectFieldStart(entry.getKey());
                out.writeFieldName("v");
                json.writeValue(out, trait.value());
                out.writeNumberField("t", trait.at().toEpochMilli());
                out.writeStringField("e", trait.eventId().toString());
                out.writeEndObject();
            }
        });
    }

    String write(Tally tally) {
        return written(out -> {
            for (Map.Entry<String, Tally.Counts> entry : tally.byKey().entrySet()) {
                out.writeObjectFieldStart(entry.getKey());
                out.writeNumberField("t", entry.getValue().latestAt().toEpochMilli());
                out.writeObjectFieldStart("h");
                for (Map.Entry<Long, Integer> hour : entry.getValue().byHour().entrySet()) {
                    out.writeNumberField(Long.toString(hour.getKey()), hour.getValue());
                }
                out.writeEndObject();
                out.writeEndObject();
            }
        });
    }

    Profile profile(String text) {
        Profile profile = new Profile();
        try {
            for (Map.Entry<String, JsonNode> entry : json.readTree(text).properties()) {
                JsonNode trait = entry.getValue();
                profile.learn(
                        entry.getKey(),
                        new Profile.Trait(
                                json.treeToValue(trait.get("v"), Object.class),
                                Instant.ofEpochMilli(trait.get("t").longValue()),
                                UUID.fromString(trait.get("e").textValue())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the profile in the lead's row", e);
        }
        return profile;
    }

    Tally tally(String text) {
        Tally tally = new Tally();
        try {
            for (Map.Entry<String, JsonNode> entry : json.readTree(text).properties()) {
                Tally.Counts counts = tally.counts(entry.getKey());
                counts.seen(Instant.ofEpochMilli(entry.getValue().get("t").longValue()));
                for (Map.Entry<String, JsonNode> hour :
                        entry.getValue().get("h").properties()) {
                    counts.add(Long.parseLong(hour.getKey()), hour.getValue().intValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the tally in the lead's row", e);
        }
        return tally;
    }

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private String written(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.getFactory().createGenerator(text)) {
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }
}
