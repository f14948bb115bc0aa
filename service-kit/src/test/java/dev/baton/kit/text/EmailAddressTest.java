package dev.baton.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vera@Acme.example",
                " vera@acme.example\n",
                "vera@acme.example\u00A0",
                "\u202F\u3000vera@acme.example\u2009",
                "\uFEFFvera@acme.example",
                "ve\u00ADra@acme.example",
                "vera\u200B@acme\u2060.example",
                "\u202Avera@acme.example\u202C",
                "\u2066vera@acme.example\u2069\u200F",
                "vera\uFF20acme\uFF0Eexample",
                "vera@acme\u3002example",
                "\uFF56\uFF45\uFF52\uFF41\uFF20\uFF41\uFF43\uFF4D\uFF45\uFF61example",
                "vera\uFE6Bacme.example",
                "vera@acme.example."
            })
    void spellingsOfOneAddressHaveOneValue(String spelling) {
        assertThat(value(spelling)).contains("vera@acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "ann@Bücher.example, ann@xn--bcher-kva.example",
        "ann@XN--BCHER-KVA.example, ann@xn--bcher-kva.example",
        "ann@bu\u0308cher.example, ann@xn--bcher-kva.example",
        "ann@straße.example, ann@xn--strae-oqa.example",
        "ann@STRAẞE.example, ann@xn--strae-oqa.example",
        "ann@strasse.example, ann@strasse.example",
        "ann@例え。テスト, ann@xn--r8jz45g.xn--zckzah",
        "ann@ΟΔΟΣ.example, ann@xn--pxavbq.example",
        "Jos\u00E9@acme.example, jos\u00E9@acme.example",
        "Jose\u0301@acme.example, jos\u00E9@acme.example"
    })
    void domainsAreInAsciiAndMailboxesAreComposed(String spelling, String expected) {
        assertThat(value(spelling)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00A0",
                "vera",
                "@acme.example",
                "vera@",
                "vera@acme",
                "vera@@acme.example",
                "vera@acme..example",
                "vera@.example",
                "ve ra@acme.example",
                "ve\u00A0ra@acme.example",
                "vera@ acme.example",
                "vera@acme example.com",
                "vera@acme.example, ann@acme.example",
                "Vera <vera@acme.example>",
                "<vera@acme.example>",
                "vera@acme.example>",
                "vera@acme.ex/ample",
                "vera@xn--b\u00FCcher.example"
            })
    void textThatIsNoAddressIsNone(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @Test
    void anAddressHas254CharactersInItsNormalFormAtMost() {
        // Given
        String domain = ("a".repeat(60) + ".").repeat(3) + "example";

        // Then
        assertThat(value("v".repeat(253 - domain.length()) + '@' + domain + "\u200B"))
                .isPresent();
        assertThat(value("v".repeat(254 - domain.length()) + '@' + domain)).isEmpty();
        assertThat(value("v@" + "a".repeat(64) + ".example")).isEmpty();
        assertThat(value(" ".repeat(2_000) + "vera@acme.example")).isEmpty();
    }

    @Test
    void whatIsNoTextIsNoAddress() {
        assertThat(EmailAddress.of(null)).isEmpty();
        assertThat(EmailAddress.of(7)).isEmpty();
        assertThat(EmailAddress.of(List.of("vera@acme.example"))).isEmpty();
    }

    @Test
    void thePartsAreThoseOfTheValue() {
        // When
        EmailAddress address = EmailAddress.of("Ann+News@Bücher.example").orElseThrow();

        // Then
        assertThat(address.local()).isEqualTo("ann+news");
        assertThat(address.domain()).isEqualTo("xn--bcher-kva.example");
        assertThat(DomainName.readable(address.domain())).isEqualTo("bücher.example");
        assertThat(address).hasToString("EmailAddress");
    }

    @Property
    void readingAValueAgainGivesTheSameValue(@ForAll("texts") String text) {
        EmailAddress.of(text)
                .ifPresent(address -> assertThat(value(address.value())).contains(address.value()));
    }

    /** What is taken for a normal form at a glance is what reading it gives, and the other way round. */
    @Property
    void aGlanceTakesNothingElseThanReadingDoes(@ForAll("plainTexts") String text) {
        assertThat(value(text)).isEqualTo(EmailAddress.read(text).map(EmailAddress::value));
    }

    @Property
    void equalSpellingsAreEqual(@ForAll("mailboxes") String local, @ForAll("domains") String domain) {
        // Given
        Optional<String> expected = value(local + '@' + domain);
        String decomposed = Normalizer.normalize(local + '@' + domain, Normalizer.Form.NFD);

        // Then
        assertThat(expected).isPresent();
        assertThat(value('\u00A0' + local + "\u200B@" + domain.toUpperCase(Locale.ROOT) + "\uFEFF"))
                .isEqualTo(expected);
        assertThat(value(decomposed)).isEqualTo(expected);
        assertThat(value(local
                        + '@'
                        + expected.orElseThrow().substring(expected.get().indexOf('@') + 1)))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part = Arbitraries.strings()
                .withChars(
                        'a', 'Z', 'é', 'ß', 'Σ', 'ς', 'İ', 'ſ', 'K', 'ﬃ', '\u0301', '.', '-', '@', '\u200B', '\u00A0')
                .withChars("例。．｡Ａ１＠_+")
                .ofMaxLength(12);
        return Combinators.combine(part, part).as((local, domain) -> local + '@' + domain + ".example");
    }

    @Provide
    Arbitrary<String> plainTexts() {
        Arbitrary<String> part =
                Arbitraries.strings().withChars("abZ09.-_+<, @").ofMaxLength(8);
        return Combinators.combine(part, part, part).as((one, two, three) -> one + "@" + two + "." + three);
    }

    @Provide
    Arbitrary<String> mailboxes() {
        return Arbitraries.strings()
                .withChars("abcdeéüñ0123.+_-")
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> domains() {
        Arbitrary<String> label = Arbitraries.strings()
                .withChars("abcüöéñ例え日本0123")
                .ofMinLength(1)
                .ofMaxLength(12);
        return Combinators.combine(label, label).as((one, other) -> "a" + one + '.' + other + ".example");
    }

    private static Optional<String> value(String text) {
        return EmailAddress.of(text).map(EmailAddress::value);
    }
}
