package dev.baton.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DomainNameTest {

    @Test
    void aDomainAloneIsReadLikeThatOfAnAddress() {
        assertThat(DomainName.ascii(" Bücher\uFF0Eexample\u00A0")).contains("xn--bcher-kva.example");
        assertThat(DomainName.ascii("localhost")).contains("localhost");
        assertThat(DomainName.ascii("a b.example")).isEmpty();
        assertThat(DomainName.ascii("")).isEmpty();
        assertThat(DomainName.ascii("x".repeat(5_000))).isEmpty();
    }

    @Test
    void peopleReadTheLettersOfADomain() {
        assertThat(DomainName.readable("xn--bcher-kva.example")).isEqualTo("bücher.example");
        assertThat(DomainName.readable("acme.example")).isEqualTo("acme.example");
        assertThat(DomainName.readable("xn--nonsense-.example")).isEqualTo("xn--nonsense-.example");
    }

    /** The encoder is the JDK's where both take the letters as they are. */
    @Property
    void labelsAreEncodedAsTheJdkEncodesThem(@ForAll("labels") String label) {
        assertThat("xn--" + Punycode.encode(label)).isEqualTo(IDN.toASCII(label, IDN.ALLOW_UNASSIGNED));
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.strings()
                .withChars("abcxyz019üöéñ例え日本語ждя")
                .ofMinLength(1)
                .ofMaxLength(14)
                .filter(label -> !DomainName.isAscii(label));
    }
}
