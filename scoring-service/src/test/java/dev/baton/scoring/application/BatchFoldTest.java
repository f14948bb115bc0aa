package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.identity.Reshaping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchFoldTest {

    @Test
    void aLeadThatNothingWasDoneByIsKeptSoThatItCanBeLocked() {
        // Given
        Identifier previous = new Identifier(Kind.ANONYMOUS_ID, "previous");
        Reshaping reshaping = Reshaping.of(List.of(Set.of(previous)), Map.of(), Map.of(), Map.of(), Given::nextId);
        LeadStore.Locked nobody = new LeadStore.Locked(new HashMap<>(), new HashMap<>(), new HashMap<>());

        // When
        BatchFold fold = new BatchFold(new StitchIdentities.Stitched(nobody, reshaping), Given.defaultModel());

        // Then
        assertThat(fold.changed()).extracting(lead -> lead.id()).containsExactly(reshaping.lead(previous));
    }
}
