package dev.baton.scoring.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scoring and ingest read one list of values that identify nobody. */
class IdentityBeansTest {

    @Test
    void theListOfBlockedValuesIsTheOneOfTheContracts() throws Exception {
        // When
        List<URL> places =
                Collections.list(IdentityBeans.class.getClassLoader().getResources("identity/blocked-values.txt"));

        // Then
        assertThat(places).singleElement().asString().contains("contracts");
        assertThat(IdentityBeans.lines("/identity/blocked-values.txt")).contains("undefined", "[object object]", "0");
    }
}
