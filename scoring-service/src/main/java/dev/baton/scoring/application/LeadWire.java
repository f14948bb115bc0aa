package dev.baton.scoring.application;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import java.util.UUID;

/** Leads as others read them. */
public final class LeadWire {

    private LeadWire() {}

    static LeadSnapshot snapshot(Lead lead) {
        return snapshot(lead.id(), lead.person().userId(), lead.profile());
    }

    /** What is known of a lead in the words of the contracts. */
    public static LeadSnapshot snapshot(UUID id, String userId, Profile profile) {
        return new LeadSnapshot(
                id.toString(),
                profile.value("anonymousId") instanceof String device ? device : null,
                userId,
                LeadPaths.text(profile, "lead.email"),
                LeadPaths.text(profile, "lead.phone"),
                LeadPaths.text(profile, "lead.name"),
                LeadPaths.text(profile, "lead.title"),
                LeadPaths.text(profile, "lead.company"),
                companySize(profile),
                LeadPaths.text(profile, "lead.industry"),
                LeadPaths.text(profile, "lead.country"),
                LeadPaths.text(profile, "lead.city"),
                LeadPaths.text(profile, "lead.timezone"),
                profile.values());
    }

    private static Integer companySize(Profile profile) {
        return LeadPaths.reader("lead.companySize").apply(profile) instanceof Number size ? size.intValue() : null;
    }
}
