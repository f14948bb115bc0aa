package dev.baton.routing.outbound.persistence;

import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.Contribution;
import dev.baton.routing.application.state.LeadDossier;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a mail calls a lead and why it came: no more than the rep needs to recognise it. */
final class MailNames {

    private static final Set<String> HAND_RAISES = Set.of("demo requested", "quote requested", "contact requested");

    private MailNames() {}

    /** Name of the lead; mails don't fall back to contact data. */
    static String lead(LeadSnapshot lead) {
        return lead == null || lead.name() == null || lead.name().isBlank() ? "A new lead" : lead.name();
    }

    /** Why the lead came, null if nothing is known: what it asked for, else its strongest reason. */
    static String reason(LeadDossier dossier, boolean handRaise) {
        if (handRaise) {
            return dossier.recentActivity().stream()
                    .map(Activity::name)
                    .filter(name -> name != null && HAND_RAISES.contains(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .map(name -> name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT))
                    .orElse("Asked to be contacted");
        }
        List<Contribution> lines = dossier.score() == null || dossier.score().contributions() == null
                ? List.of()
                : dossier.score().contributions();
        return lines.stream()
                .filter(line -> line.points().signum() > 0
                        && line.reason() != null
                        && !line.reason().isBlank())
                .max(Comparator.comparing((Contribution line) -> !"FIT".equals(line.dimension()))
                        .thenComparing(Contribution::points))
                .map(Contribution::reason)
                .orElse(null);
    }
}
