package dev.baton.scoring.inbound.console.review;

import dev.baton.contracts.Roles;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.Approval.Side;
import dev.baton.scoring.domain.registry.ModelVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one thing the person looking can do next for a version, or why it is not theirs to do.
 *
 * @param title   what is next
 * @param text    why, and what follows
 * @param buttons what they can press; the first is meant, an admin may speak for either side
 */
public record NextAction(String title, String text, List<Button> buttons) {

    /**
     * A button.
     *
     * @param label on it
     * @param path  below the version's address
     * @param post  whether it changes something; else it leads there
     * @param side  for whom an approval speaks, null for what is none
     * @param code  for tests
     */
    public record Button(String label, String path, boolean post, String side, String code) {}

    /**
     * @param errors how many errors the document has
     */
    static NextAction of(ModelVersion version, Who who, int errors) {
        return switch (version.state()) {
            case DRAFT -> errors == 0 ? check() : mend(errors);
            case VALIDATED -> approve(version, who);
            case APPROVED ->
                new NextAction(
                        "Next: make it active",
                        "Both sides agree. You see first how many leads it would hand over.",
                        List.of(new Button("Activate…", "activate", false, null, "activate")));
            case ACTIVE ->
                new NextAction(
                        "It judges leads",
                        "To change something, start a draft from it. The lift audit says where its points disagree with what was bought.",
                        List.of(draft()));
            case RETIRED ->
                new NextAction(
                        "Another version took its place",
                        "It can become active again as it is: both sides approved it.",
                        List.of(new Button("Activate again…", "activate", false, null, "activate")));
            case DISCARDED ->
                new NextAction(
                        "Discarded",
                        version.updated().by() + " gave it up before it was active. What it says can still be used.",
                        List.of(draft()));
        };
    }

    private static NextAction check() {
        return new NextAction(
                "Next: let it be checked",
                "Names, conditions and points are looked through. A draft without errors can be approved.",
                List.of(new Button("Check it", "validate", true, null, "validate")));
    }

    private static NextAction mend(int errors) {
        return new NextAction(
                errors == 1 ? "Next: mend one error" : "Next: mend " + errors + " errors",
                "They stand below. It can be checked once they are gone.",
                List.of(new Button("Edit", "edit", false, null, "mend")));
    }

    private static Button draft() {
        return new Button("New draft from this version", "draft", true, null, "draft-next");
    }

    private static NextAction approve(ModelVersion version, Who who) {
        List<Side> missing = new ArrayList<>();
        if (version.marketing() == null) {
            missing.add(Side.MARKETING);
        }
        if (version.sales() == null) {
            missing.add(Side.SALES);
        }
        List<Button> buttons = missing.stream()
                .filter(side -> who.speaksFor(side) && !approved(version, who))
                .map(side ->
                        new Button("Approve for " + word(side), "approve", true, side.name(), "approve-" + word(side)))
                .toList();
        String waits = missing.size() == 2 ? "marketing and sales" : word(missing.getFirst());
        if (!buttons.isEmpty()) {
            return new NextAction(
                    "Next: your approval",
                    "Read its rules, and a backtest if you have not. Marketing and sales each approve, two different people.",
                    buttons);
        }
        return new NextAction("Waiting for " + waits, whyNot(version, who, missing.getFirst()), List.of());
    }

    private static String whyNot(ModelVersion version, Who who, Side missing) {
        String role = missing == Side.MARKETING ? Roles.MARKETER : Roles.SALES_MANAGER;
        return approved(version, who)
                ? "You approved it for %s. Two different people must agree, so somebody else with the role %s (or an admin) approves for %s."
                        .formatted(word(missing == Side.MARKETING ? Side.SALES : Side.MARKETING), role, word(missing))
                : "Only the role %s (or an admin) speaks for %s. Ask a colleague who has it."
                        .formatted(role, word(missing));
    }

    private static boolean approved(ModelVersion version, Who who) {
        return is(version.marketing(), who) || is(version.sales(), who);
    }

    private static boolean is(Approval approval, Who who) {
        return approval != null && approval.by().equals(who.name());
    }

    static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
