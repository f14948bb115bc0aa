package dev.baton.kit.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void theSamePartsGiveTheSameIdAndOthersAnother() {
        assertThat(MessageIds.derived("source", "m-1")).isEqualTo(MessageIds.derived("source", "m-1"));
        assertThat(MessageIds.derived("source", "m-1")).isNotEqualTo(MessageIds.derived("sourcem", "-1"));
    }

    @Test
    void newIdsRise() {
        UUID first = MessageIds.next();
        assertThat(MessageIds.next().toString()).isGreaterThan(first.toString());
    }

    @Test
    void aForeignIdStaysRecognisable() {
        UUID uuid = UUID.randomUUID();
        assertThat(MessageIds.parse(uuid.toString())).isEqualTo(uuid);
        assertThat(MessageIds.parse("order-77")).isEqualTo(MessageIds.parse("order-77"));
        assertThat(MessageIds.parse("x".repeat(36))).isEqualTo(MessageIds.derived("x".repeat(36)));
    }
}
