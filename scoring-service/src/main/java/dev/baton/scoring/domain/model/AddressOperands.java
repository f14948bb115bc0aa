package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.Operator;
import dev.baton.kit.text.DomainName;
import dev.baton.kit.text.EmailAddress;
import java.util.List;

/**
 * Brings addresses and domains that conditions compare with into the form in which those of leads are compared: a list may
 * name a competitor by {@code bücher.example}, whose people have addresses at {@code xn--bcher-kva.example}. Regular
 * expressions and CEL are left as they are.
 */
final class AddressOperands {

    private static final String EMAIL = "lead.email";
    private static final String DOMAIN = "lead.emailDomain";

    private AddressOperands() {}

    static Condition normalised(Condition condition) {
        return switch (condition) {
            case Condition.All all -> new Condition.All(parts(all.parts()));
            case Condition.Any any -> new Condition.Any(parts(any.parts()));
            case Condition.Not not -> new Condition.Not(parts(not.parts()));
            case Condition.Leaf leaf -> leaf(leaf);
            case Condition.Events events -> events;
            case Condition.Cel cel -> cel;
        };
    }

    private static List<Condition> parts(List<Condition> parts) {
        return parts.stream().map(AddressOperands::normalised).toList();
    }

    private static Condition leaf(Condition.Leaf leaf) {
        boolean compares = leaf.path().equals(EMAIL) || leaf.path().equals(DOMAIN);
        return compares && leaf.operator() != Operator.MATCHES
                ? new Condition.Leaf(leaf.path(), leaf.operator(), operand(leaf.value(), isWhole(leaf.operator())))
                : leaf;
    }

    private static boolean isWhole(Operator operator) {
        return switch (operator) {
            case CONTAINS, STARTS_WITH, ENDS_WITH -> false;
            default -> true;
        };
    }

    private static Object operand(Object value, boolean whole) {
        return switch (value) {
            case String text when whole || text.chars().anyMatch(c -> c >= 0x80) -> text(text);
            case List<?> list ->
                list.stream().map(element -> operand(element, whole)).toList();
            case null, default -> value;
        };
    }

    /** An address, a domain, or the end of an address from its at sign on; a part of either stays as it is. */
    private static String text(String text) {
        int domain = text.lastIndexOf('@') + 1;
        return EmailAddress.of(text)
                .map(EmailAddress::value)
                .or(() -> DomainName.ascii(text.substring(domain)).map(ascii -> text.substring(0, domain) + ascii))
                .orElse(text);
    }
}
