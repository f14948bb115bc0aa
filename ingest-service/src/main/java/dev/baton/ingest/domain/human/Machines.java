package dev.baton.ingest.domain.human;

import java.util.ArrayList;
import java.util.List;

/** Judges one event by itself: every {@link ClientRule} is asked, in order. */
public final class Machines {

    private static final ClientRule[] IN_ORDER = ClientRule.values();

    private final Surroundings known;
    private final MailEvents mailEvents;

    public Machines(Surroundings known, MailEvents mailEvents) {
        this.known = known;
        this.mailEvents = mailEvents;
    }

    /** What an event of that name tells of a mail, null where nothing. */
    public MailAct act(String name) {
        return mailEvents.act(name);
    }

    /** How sure we are that a person did it, in view of the event alone. */
    public HumanConfidence judge(Sighting sighting) {
        List<Finding> findings = null;
        for (ClientRule rule : IN_ORDER) {
            Finding finding = rule.against(sighting, known);
            if (finding != null) {
                findings = findings == null ? new ArrayList<>() : findings;
                findings.add(finding);
            }
        }
        return findings == null ? HumanConfidence.NOTHING_AGAINST : HumanConfidence.inViewOf(findings);
    }
}
