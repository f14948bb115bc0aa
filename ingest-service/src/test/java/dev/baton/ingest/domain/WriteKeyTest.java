package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WriteKeyTest {

    @Test
    void aNewKeyIsLongAndLikeNoOther() {
        Random random = new Random(1);
        assertThat(WriteKey.random(random).text()).hasSize(32).matches("[A-Za-z0-9]+");
        assertThat(WriteKey.random(random)).isNotEqualTo(WriteKey.random(random));
    }

    @Test
    void theHashIsSha256() {
        assertThat(new WriteKey("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void neverShowsItself() {
        assertThat(new WriteKey("secret-key-1234")).hasToString("WriteKey[…1234]");
    }

    @Test
    void noKeyIsBlankOrEndless() {
        assertThat(WriteKey.ofText(null)).isNull();
        assertThat(WriteKey.ofText(" ")).isNull();
        assertThat(WriteKey.ofText("k".repeat(256))).isNull();
    }
}
