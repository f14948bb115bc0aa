package dev.baton.scoring.inbound.console.page;

import java.math.BigDecimal;

/**
 * Leads a day that a team can take, as somebody types it: a comma is a point, and nothing is no limit.
 *
 * @param perDay null where none was said or it can't be read
 * @param fault  what to type in its place, null where it could be read
 */
public record Capacity(BigDecimal perDay, String fault) {

    private static final String NUMBER = "\\d{1,9}([.,]\\d{1,3})?";

    public static Capacity of(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new Capacity(null, null);
        }
        return text.matches(NUMBER)
                ? new Capacity(new BigDecimal(text.replace(',', '.')), null)
                : new Capacity(null, "Say what the team can take as leads a day, 0 or more, or leave it empty.");
    }
}
