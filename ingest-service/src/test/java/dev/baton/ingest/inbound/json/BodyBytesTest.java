package dev.baton.ingest.inbound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BodyBytesTest {

    @Test
    void inflatesGzip() throws Exception {
        assertThat(BodyBytes.of(gzip(new byte[BodyBytes.LARGEST_BODY]), true)).hasSize(BodyBytes.LARGEST_BODY);
    }

    @Test
    void leavesABombAtTheLimit() {
        assertThatThrownBy(() -> BodyBytes.of(gzip(new byte[50_000_000]), true))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void refusesAPlainBodyOverTheLimit() {
        assertThatThrownBy(() -> BodyBytes.of(new byte[BodyBytes.LARGEST_BODY + 1], false))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void refusesWhatIsNoGzipOrOnlyHalf() throws Exception {
        assertThatThrownBy(() -> BodyBytes.of(new byte[] {1, 2, 3}, true)).isInstanceOf(UnreadableBodyException.class);
        byte[] whole = gzip(new byte[1000]);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> BodyBytes.of(half, true)).isInstanceOf(UnreadableBodyException.class);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
