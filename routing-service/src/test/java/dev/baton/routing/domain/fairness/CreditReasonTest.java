package dev.baton.routing.domain.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.RejectReason;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreditReasonTest {

    private static final Set<RejectReason> NOT_THE_REPS_FAULT =
            Set.of(RejectReason.BOT, RejectReason.DUPLICATE, RejectReason.COMPETITOR);

    @ParameterizedTest
    @EnumSource
    void onlyLeadsNobodyCouldHaveWorkedAreCredited(RejectReason reason) {
        assertThat(CreditReason.of(reason).isPresent()).isEqualTo(NOT_THE_REPS_FAULT.contains(reason));
    }
}
