package dev.baton.scoring.application.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.trial.TrialLeads;
import dev.baton.scoring.application.trial.TriedVersions;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.learning.Learner;
import dev.baton.scoring.domain.learning.Observation;
import dev.baton.scoring.domain.learning.Suggest;
import dev.baton.scoring.domain.learning.Suggestion;
import dev.baton.scoring.domain.registry.ModelVersion;
import jakarta.inject.Singleton;
import java.util.List;

/** Learns a points model from what was bought, beside a version in whose place it would stand. */
@Singleton
public class SuggestWork extends EvidenceWork {

    /** Kind of these jobs. */
    public static final String KIND = "SUGGEST";

    /** Deals leads into folds; any number does, the same always, so that the same leads give the same suggestion. */
    private static final long SEED = 20_26;

    /** A point in the stored total. */
    private static final double HALF_POINT = 500;

    /**
     * What came of it.
     *
     * @param suggestion the model and how it was measured; null where there is too little to learn from
     * @param refusal    why there is none, with what to do; null where there is one
     */
    public record Report(Suggestion suggestion, String refusal) {}

    private final ModelDocuments documents;
    private final Suggest suggest;

    SuggestWork(
            ModelCatalogue catalogue,
            TriedVersions versions,
            TrialLeads leads,
            ReadDecided read,
            DecidedLeads decided,
            ObjectMapper json,
            ModelDocuments documents,
            Learner learner) {
        super(catalogue, versions, leads, read, decided, json);
        this.documents = documents;
        this.suggest = new Suggest(learner, SEED);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    Report conclude(ModelVersion version, ReadyModel model, List<Decided> leads) {
        List<Observation> observations =
                leads.stream().map(Decided::observation).toList();
        int won = (int) observations.stream().filter(Observation::won).count();
        if (!Suggest.isEnough(won, leads.size() - won)) {
            return new Report(
                    null,
                    "Won %d, lost or disqualified %d; it takes %d of each to tell them from chance. Import outcomes, or wait."
                            .formatted(won, leads.size() - won, Suggest.FEWEST_OF_EACH));
        }
        double[] current =
                leads.stream().mapToDouble(lead -> lead.total() / HALF_POINT).toArray();
        return new Report(suggest.suggest(observations, current, documents.parse(version.document())), null);
    }
}
