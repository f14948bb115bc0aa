package dev.baton.lifecycle.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.application.Person.Reach;
import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.Holding;
import dev.baton.lifecycle.domain.Holdings;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.LeadState;
import dev.baton.lifecycle.domain.Qualification;
import dev.baton.lifecycle.domain.TransitionEngine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    private static final LeadState FRESH = new LeadState.Unknown(new LeadId(new UUID(0, 1)));

    @ParameterizedTest(name = "{0} {1} moves rita''s {2} to {3}: {4}")
    @CsvSource({
        "EVERYTHING, max,  MQL,  LEAD,         true",
        "MARKETING,  mia,  LEAD, MQL,          true",
        "MARKETING,  mia,  LEAD, DISQUALIFIED, true",
        "MARKETING,  mia,  LEAD, CUSTOMER,     false",
        "MARKETING,  mia,  MQL,  DISQUALIFIED, false",
        "SIGHT,      crm,  LEAD, MQL,          false",
        "OWN,        rita, MQL,  SQL,          true",
        "OWN,        rita, MQL,  RECYCLED,     true",
        "OWN,        rita, LEAD, MQL,          false",
        "OWN,        sam,  MQL,  SQL,          false"
    })
    void movesWhatTheRolesReach(Reach reach, String user, String from, Stage to, boolean may) {
        // Given
        Command command = from.equals("MQL") ? new Command.Qualify(Qualification.WITHOUT_MODEL) : new Command.Engage();
        LeadState state = TransitionEngine.apply(FRESH, command).state();
        LeadRecord lead = held(state);

        // When
        boolean allowed = new Person(user, reach).mayMove(lead, to);

        // Then
        assertThat(allowed).isEqualTo(may);
    }

    @ParameterizedTest(name = "{0} {1} sees rita''s lead: {2}")
    @CsvSource({
        "EVERYTHING, max, true",
        "MARKETING, mia, true",
        "SIGHT, crm, true",
        "OWN, rita, true",
        "OWN, sam, false"
    })
    void aRepSeesOwnLeadsOnly(Reach reach, String user, boolean may) {
        // Given
        LeadRecord lead = held(TransitionEngine.apply(FRESH, new Command.Qualify(Qualification.WITHOUT_MODEL))
                .state());

        // When
        boolean sees = new Person(user, reach).maySee(lead);

        // Then
        assertThat(sees).isEqualTo(may);
    }

    private static LeadRecord held(LeadState state) {
        Holding holding = new Holding(
                "a",
                state.journey().leadId(),
                1,
                state.journey().cycle(),
                1,
                "rita",
                Holding.State.OFFERED,
                Instant.EPOCH);
        return new LeadRecord(state, null, null, new Holdings(List.of(holding)), false);
    }
}
