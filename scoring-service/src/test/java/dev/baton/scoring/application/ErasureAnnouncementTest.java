package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.baton.contracts.score.Fingerprint;
import dev.baton.contracts.score.LeadErased;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the others are told of somebody who is forgotten. */
class ErasureAnnouncementTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final UUID LEAD = UUID.randomUUID();
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final List<Identifier> VERA = List.of(
            new Identifier(Kind.USER_ID, "user-7"),
            new Identifier(Kind.EMAIL, "vera@acme.example"),
            new Identifier(Kind.PHONE, "+4917612345678"),
            new Identifier(Kind.ANONYMOUS_ID, "device-7"));

    private final Announcements announcements = new Announcements(JSON);

    @Test
    void carriesFingerprintsOfWhatNamesThePersonAndOfDevicesAndNoIdentifier() {
        // When
        String told = announcements.erased(LEAD, VERA, NOON).getFirst().data();

        // Then
        LeadErased erased = read(told);
        Fingerprint fingerprint = new Fingerprint(erased.salt());
        assertThat(erased.people())
                .containsExactly(
                        fingerprint.of("user-7"),
                        fingerprint.of("vera@acme.example"),
                        fingerprint.of("+4917612345678"));
        assertThat(erased.devices()).containsExactly(fingerprint.of("device-7"));
        assertThat(told).doesNotContain("user-7", "vera", "12345678", "device-7");
    }

    @Test
    void ofTwoErasuresNobodySeesThatTheyMeanTheSame() {
        assertThat(read(announcements.erased(LEAD, VERA, NOON).getFirst().data())
                        .people())
                .doesNotContainAnyElementsOf(
                        read(announcements.erased(LEAD, VERA, NOON).getFirst().data())
                                .people());
    }

    @Test
    void anAbsorbedLeadIsToldOfWithoutFingerprints() {
        assertThat(read(announcements.erased(LEAD, List.of(), NOON).getFirst().data()))
                .isEqualTo(new LeadErased(LEAD.toString(), NOON));
    }

    @Test
    void manyIdentifiersAreSpreadOverSeveralMessages() {
        // Given
        List<Identifier> devices = IntStream.range(0, 2_500)
                .mapToObj(i -> new Identifier(Kind.ANONYMOUS_ID, "device-" + i))
                .toList();

        // When
        List<OutboundMessage> messages = announcements.erased(LEAD, devices, NOON);

        // Then
        assertThat(messages)
                .extracting(OutboundMessage::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(messages.stream().flatMap(message -> read(message.data()).devices().stream()))
                .doesNotHaveDuplicates()
                .hasSize(2_500);
    }

    private static LeadErased read(String data) {
        try {
            return JSON.readValue(data, LeadErased.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
