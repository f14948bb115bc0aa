package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Score;

/**
 * What a lead's announcement says, but for its time, as one number: equal for equal facts on every machine, so that the
 * same facts need not be told twice. Two different facts in a row share it once in some four thousand million.
 */
final class Fingerprint {

    private long sum = 1_125_899_906_842_597L;

    private Fingerprint() {}

    static long of(Lead lead) {
        Score score = lead.score();
        Fingerprint print = new Fingerprint();
        print.add(LeadWire.fingerprint(lead));
        print.add(Consent.optedIn(lead.profile()) ? 1 : 0);
        print.add(score.model().hashCode());
        print.add(score.modelVersion());
        print.add(score.completeness());
        print.add(score.contactable() ? 1 : 0);
        print.add(score.scored() ? 1 : 0);
        print.add(score.qualifiedBy().hashCode());
        print.add(score.disqualifiedBy().hashCode());
        score.contributions().forEach(print::add);
        return print.sum;
    }

    private void add(Contribution given) {
        add(given.rule().hashCode());
        add(given.raw());
        add(given.lost().decay());
        add(given.lostToCap());
        add(given.count());
        add(given.latestAt() == null ? 0 : given.latestAt().toEpochMilli());
        add(given.reason().hashCode());
    }

    private void add(long value) {
        sum = (sum ^ value) * 0x9E37_79B9_7F4A_7C15L;
        sum ^= sum >>> 29;
    }
}
