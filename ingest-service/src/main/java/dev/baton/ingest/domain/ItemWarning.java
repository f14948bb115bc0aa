package dev.baton.ingest.domain;

import dev.baton.kit.text.EmailAddress;
import dev.baton.kit.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Something in an accepted item that has no effect, so that its sender can correct it.
 *
 * @param kind    which; public for ever
 * @param pointer JSON pointer inside the item
 * @param detail  what is wrong and what to do; never a value that was sent
 */
public record ItemWarning(String kind, String pointer, String detail) {

    private static final String EMAIL = "email";

    /** What of a sound call has no effect. */
    static List<ItemWarning> of(Call call, TrackingKind kind) {
        List<ItemWarning> warnings = new ArrayList<>(0);
        // a group's traits are those of a company, whose address identifies nobody
        if (kind != TrackingKind.GROUP && isUnusable(call.traits().get(EMAIL))) {
            warnings.add(
                    new ItemWarning(
                            "Email-Unusable",
                            call.has("traits") ? "/traits/email" : "/context/traits/email",
                            "The e-mail address is malformed, or longer than " + EmailAddress.LONGEST
                                    + " characters. It identifies"
                                    + " nobody, and the last usable address is kept. Send an address such as name@example.com."));
        }
        if (kind == TrackingKind.ALIAS && call.isAliasOfItself()) {
            warnings.add(new ItemWarning(
                    "Alias-Of-Itself",
                    "/previousId",
                    "userId and previousId are the same, so there is nothing to join. Send the id that the person had"
                            + " before as previousId."));
        }
        return warnings;
    }

    /** A placeholder id in a field, ignored since the call has a stronger id. */
    static ItemWarning placeholderIgnored(String field) {
        return new ItemWarning(
                "Placeholder-Ignored",
                "/" + field,
                field
                        + " is a placeholder such as undefined or null and was ignored; userId identifies the person. Leave "
                        + field + " out, or correct your tracking code where it fills it.");
    }

    /** Whether a value was sent as an address without being one; blank and null are no addresses that somebody sent. */
    public static boolean isUnusable(Object email) {
        boolean blank = email == null || (email instanceof String text && VisibleText.isBlank(text));
        return !blank && EmailAddress.of(email).isEmpty();
    }
}
