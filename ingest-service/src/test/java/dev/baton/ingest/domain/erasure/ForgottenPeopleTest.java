package dev.baton.ingest.domain.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.score.Fingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgottenPeopleTest {

    private final ForgottenPeople people =
            new ForgottenPeople(List.of(person("s", "vera", "device-7"), person("t", "tom", "device-8")));

    @Test
    void anyOfThemIsFoundHoweverOftenAWordComes() {
        for (int again = 0; again < 3; again++) {
            assertThat(people.areMeantBy(new Kept("k", "eva;CTO", true))).isFalse();
            assertThat(people.areMeantBy(new Kept("k", "vera;CTO", true))).isTrue();
            assertThat(people.areMeantBy(new Kept("k", "tom;CTO", true))).isTrue();
        }
    }

    @Test
    void aDeviceThatWasSomebodyElsesBeforeIsStillTheirs() {
        assertThat(people.areMeantBy(new Kept("k", "eva;device-8", true))).isFalse();
        assertThat(people.areMeantBy(new Kept("k", "device-8", false))).isTrue();
    }

    @Test
    void whoLooksForNobodyFindsNobody() {
        assertThat(new ForgottenPeople(List.of()).areMeantBy(new Kept("k", "vera", false)))
                .isFalse();
    }

    private static ForgottenPerson person(String salt, String name, String device) {
        Fingerprint print = new Fingerprint(salt);
        return new ForgottenPerson(salt, List.of(print.of(name)), List.of(print.of(device)));
    }
}
