package dev.baton.scoring.application;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Leads as others read them. */
public final class LeadWire {

    private static final List<String> SOURCES = List.of("source", "utmSource", "utm_source");
    private static final List<String> CAMPAIGNS = List.of("campaign", "utmCampaign", "utm_campaign");

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
                firstText(profile, SOURCES),
                firstText(profile, CAMPAIGNS));
    }

    /** A number over all that the snapshot of a lead says: equal for equal snapshots on every machine. */
    static int fingerprint(Lead lead) {
        LeadSnapshot said = snapshot(lead);
        return Objects.hash(
                said.anonymousId(),
                said.userId(),
                said.email(),
                said.phone(),
                said.name(),
                said.title(),
                said.company(),
                said.companySize(),
                said.industry(),
                said.country(),
                said.city(),
                said.timeZone(),
                said.source(),
                said.campaign());
    }

    private static String firstText(Profile profile, List<String> names) {
        return names.stream()
                .map(profile::value)
                .filter(String.class::isInstance)
                .map(text -> ((String) text).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Integer companySize(Profile profile) {
        return LeadPaths.reader("lead.companySize").apply(profile) instanceof Number size ? size.intValue() : null;
    }
}
