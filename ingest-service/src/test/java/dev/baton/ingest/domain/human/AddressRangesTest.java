package dev.baton.ingest.domain.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

    @ParameterizedTest(name = "{0} holds {1}: {2}")
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.128/25, 203.0.113.127, false",
        "203.0.113.128/25, 203.0.113.128, true",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "198.51.100.7, 198.51.100.7, true",
        "198.51.100.7, 198.51.100.8, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/32, 203.0.113.1, false",
        "203.0.113.0/24, localhost, false",
        "203.0.113.0/24, 203.0.113.1.example.com, false",
        "203.0.113.0/24, '', false"
    })
    void holdsWhatLiesInside(String range, String address, boolean inside) {
        assertThat(AddressRanges.of(List.of(range)).hold(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com/8", "203.0.113.0/33", "203.0.113.0/x", "203.0.113/24/1", ""})
    void namesWhatIsNoRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRanges.of(List.of(text)))
                .withMessageContaining(text);
    }
}
