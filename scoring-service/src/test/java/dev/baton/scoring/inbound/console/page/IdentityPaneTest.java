package dev.baton.scoring.inbound.console.page;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.IdentityHistory.Change;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.lead.Profile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityPaneTest {

    private static final UUID LEAD = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void aMergeCanBeUndoneWhileSomethingOfBothIsLeft() {
        assertThat(line(merged("mia", "bea@acme.example"), "anna@acme.example", "bea@acme.example")
                        .undo())
                .startsWith("/console/leads/" + LEAD + "/undo/");
        assertThat(line(merged("mia", "bea@acme.example"), "anna@acme.example").undo())
                .isNull();
        assertThat(line(merged("mia", "bea@acme.example"), "bea@acme.example").undo())
                .isNull();
    }

    @Test
    void whatEventsSaidIsToldInWordsAndUndoneByASplitOfWhatOneChooses() {
        // When
        IdentityPane.Line line = line(merged(null, "bea@acme.example"), "anna@acme.example", "bea@acme.example");

        // Then
        assertThat(line.who()).isEqualTo("by events");
        assertThat(line.reason()).isEqualTo("one event named both, by anonymous id");
        assertThat(line.undo()).isNull();
    }

    @Test
    void aSplitLeadsToTheOtherLeadFromEitherSide() {
        // Given
        Change here = new Change(UUID.randomUUID(), LEAD, OTHER, false, "mia", "sisters", NOW, Set.of());
        Change there = new Change(UUID.randomUUID(), OTHER, LEAD, false, "mia", "sisters", NOW, Set.of());

        // Then
        assertThat(line(here, "anna@acme.example"))
                .extracting(IdentityPane.Line::what, IdentityPane.Line::href)
                .containsExactly("Another lead was split off", "/console/leads/" + OTHER);
        assertThat(line(there, "anna@acme.example"))
                .extracting(IdentityPane.Line::what, IdentityPane.Line::href)
                .containsExactly("Split from another lead", "/console/leads/" + OTHER);
    }

    private static Change merged(String actor, String brought) {
        return new Change(
                UUID.randomUUID(),
                LEAD,
                OTHER,
                true,
                actor,
                actor == null ? "anonymous-id" : "same person",
                NOW,
                Set.of(new Identifier(Kind.EMAIL, brought)));
    }

    private static IdentityPane.Line line(Change change, String... addresses) {
        LeadViews.Line line = new LeadViews.Line(
                LEAD,
                null,
                null,
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "D4",
                BigDecimal.ZERO,
                false,
                false,
                null,
                NOW,
                true);
        LeadViews.Detail detail = new LeadViews.Detail(
                line,
                null,
                Map.of(),
                new Profile().leftOut(),
                Stream.of(addresses)
                        .map(address -> new LeadViews.Known("email", address))
                        .toList(),
                List.of(),
                Map.of(),
                null,
                false,
                null);
        return IdentityPane.of(detail, List.of(change), NOW).changes().getFirst();
    }
}
