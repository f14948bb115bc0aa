package dev.baton.scoring.outbound.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.event.TraitSize;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.Distinct;
import dev.baton.scoring.domain.score.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Profile and tally as they stand in the lead's row: {@code {"title":{"v":"VP","t":1767225600000,"e":"…"}}}, with the size of
 * the largest value that the trait ever had as {@code "m"}, and with {@code "$leftOut":{"cut":"x","names":["y"],"more":true}}
 * where traits were left out; and {@code {"<matcher>":{"t":1767225600000,"h":{"491000":3}}}}; a matcher that tells values apart has
 * {@code "n":100,"v":{"<value>":1767225600000}} in place of hours.
 */
@ApplicationScoped
class StateJson {

    /** No sender's trait begins with a dollar sign. */
    private static final String LEFT_OUT = "$leftOut";

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
                out.writeNumberField("m", profile.largest(entry.getKey()));
                out.writeEndObject();
            }
            if (!profile.leftOut().isEmpty()) {
                writeLeftOut(out, profile);
            }
        });
    }

    private static void writeLeftOut(JsonGenerator out, Profile profile) throws IOException {
        out.writeObjectFieldStart(LEFT_OUT);
        out.writeStringField("cut", profile.cutAt());
        out.writeArrayFieldStart("names");
        for (String name : profile.leftOut().names()) {
            out.writeString(name);
        }
        out.writeEndArray();
        out.writeBooleanField("more", profile.leftOut().more());
        out.writeEndObject();
    }

    private static void readLeftOut(JsonNode left, Profile profile) {
        List<String> names = new ArrayList<>();
        left.get("names").forEach(name -> names.add(name.textValue()));
        profile.leftOut(left.get("cut").textValue(), names, left.get("more").booleanValue());
    }

    String write(Tally tally) {
        return written(out -> {
            for (Map.Entry<String, Tally.Counts> entry : tally.byKey().entrySet()) {
                out.writeObjectFieldStart(entry.getKey());
                out.writeNumberField("t", entry.getValue().latestAt().toEpochMilli());
                if (entry.getValue().distinct() == null) {
                    writeHours(out, entry.getValue());
                } else {
                    writeValues(out, entry.getValue().distinct());
                }
                out.writeEndObject();
            }
        });
    }

    private static void writeHours(JsonGenerator out, Tally.Counts counts) throws IOException {
        out.writeObjectFieldStart("h");
        for (Map.Entry<Long, Integer> hour : counts.byHour().entrySet()) {
            out.writeNumberField(Long.toString(hour.getKey()), hour.getValue());
        }
        out.writeEndObject();
    }

    private static void writeValues(JsonGenerator out, Distinct distinct) throws IOException {
        out.writeNumberField("n", distinct.limit());
        out.writeObjectFieldStart("v");
        for (Map.Entry<String, Long> value : distinct.firstSeen().entrySet()) {
            out.writeNumberField(value.getKey(), value.getValue());
        }
        out.writeEndObject();
    }

    Profile profile(String text) {
        Profile profile = new Profile();
        try {
            for (Map.Entry<String, JsonNode> entry : json.readTree(text).properties()) {
                if (entry.getKey().equals(LEFT_OUT)) {
                    readLeftOut(entry.getValue(), profile);
                } else {
                    readTrait(entry.getKey(), entry.getValue(), profile);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the profile in the lead's row", e);
        }
        return profile;
    }

    private void readTrait(String name, JsonNode trait, Profile profile) throws JsonProcessingException {
        Profile.Trait kept = new Profile.Trait(
                json.treeToValue(trait.get("v"), Object.class),
                Instant.ofEpochMilli(trait.get("t").longValue()),
                UUID.fromString(trait.get("e").textValue()));
        int size = trait.has("m") ? trait.get("m").intValue() : TraitSize.of(name, kept.value());
        profile.learn(name, kept, size);
    }

    Tally tally(String text) {
        Tally tally = new Tally();
        try {
            for (Map.Entry<String, JsonNode> entry : json.readTree(text).properties()) {
                Tally.Counts counts = tally.counts(entry.getKey());
                counts.seen(Instant.ofEpochMilli(entry.getValue().get("t").longValue()));
                entry.getValue()
                        .path("h")
                        .properties()
                        .forEach(hour -> counts.add(
                                Long.parseLong(hour.getKey()), hour.getValue().intValue()));
                if (entry.getValue().has("v")) {
                    Distinct distinct =
                            counts.distinct(entry.getValue().get("n").intValue());
                    entry.getValue()
                            .get("v")
                            .properties()
                            .forEach(value -> distinct.add(
                                    value.getKey(), value.getValue().longValue()));
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
