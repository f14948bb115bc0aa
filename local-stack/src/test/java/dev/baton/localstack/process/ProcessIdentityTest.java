package dev.baton.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    @Test
    void thisProcessIsAliveAndReadsBackWhatItWrote() {
        // When
        ProcessIdentity self = ProcessIdentity.current();

        // Then
        assertThat(self.isAlive()).isTrue();
        assertThat(ProcessIdentity.parse(self.toString())).contains(self);
    }

    @Test
    void anIdThatWasGivenToAnotherProcessIsNotTheSame() {
        // Given
        ProcessIdentity self = ProcessIdentity.current();

        // When
        ProcessIdentity earlier = new ProcessIdentity(self.pid(), self.startedAt() - 60_000);

        // Then
        assertThat(earlier.isAlive()).isFalse();
    }

    @Test
    void whatIsNoIdentityIsNone() {
        // Then
        assertThat(ProcessIdentity.parse("")).isEmpty();
        assertThat(ProcessIdentity.parse("12")).isEmpty();
        assertThat(ProcessIdentity.parse("a@b")).isEmpty();
    }
}
