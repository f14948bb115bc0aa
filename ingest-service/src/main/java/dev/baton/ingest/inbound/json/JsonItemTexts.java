package dev.baton.ingest.inbound.json;

import dev.baton.ingest.application.quarantine.ItemTexts;
import dev.baton.ingest.domain.RawItem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Items from kept or mended texts, by the reader of requests. */
@Singleton
public class JsonItemTexts implements ItemTexts {

    @Override
    public Optional<RawItem> read(String text) {
        try {
            return Optional.of(BodyReader.item(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }
}
