package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.trial.PreviewModel.Preview;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.trial.Comparison;
import dev.baton.scoring.inbound.console.page.TotalBar;
import java.util.Arrays;
import java.util.List;

/**
 * What making a version active would do, and how leads are to come to it.
 *
 * @param head       what stands above
 * @param notice     what was just tried, null for nothing
 * @param projection names what was shown; whoever activates sends it back
 * @param figures    the counts, the most important first
 * @param hint       why nobody qualifies, perhaps; null for nothing to say
 * @param sampled    of how many leads they are known
 * @param bars       leads by total, now and then
 * @param choices    how leads may come to it
 * @param rate       leads handed over an hour, as it was typed
 * @param retires    whether another version of the model is active and would be retired
 */
public record ActivationPage(
        VersionHead head,
        Notice notice,
        String projection,
        List<Figure> figures,
        String hint,
        String sampled,
        List<TotalBar> bars,
        List<Choice> choices,
        String rate,
        boolean retires) {

    /** A count with what it counts. */
    public record Figure(String code, String label, String value) {}

    /** A way for leads to come to a version. */
    public record Choice(String code, String label, String what, boolean chosen) {}

    /** What somebody chose that could not be done as it was. */
    record Typed(String mode, String rate) {
        static final Typed NOTHING = new Typed(Adoption.FORWARD_ONLY.name(), "20");
    }

    static ActivationPage of(
            VersionHead head,
            String projection,
            Preview preview,
            boolean contactOnly,
            boolean retires,
            Typed typed,
            Notice notice) {
        Comparison compared = preview.comparison();
        String qualify = Figures.count(preview.scaled(compared.wouldQualify()));
        return new ActivationPage(
                head,
                notice,
                projection,
                List.of(
                        new Figure("would-qualify", "would qualify by the change alone", qualify),
                        new Figure(
                                "would-cease",
                                "qualified ones would no longer",
                                Figures.count(preview.scaled(compared.wouldCease()))),
                        new Figure(
                                "judged-otherwise",
                                "of " + Figures.count(preview.population()) + " leads would have another total",
                                Figures.count(preview.scaled(compared.judgedOtherwise())))),
                contactOnly && compared.qualifiedAfter() == 0 ? ModelWords.CONTACT_ONLY : null,
                compared.leads() == preview.population()
                        ? "Counted on all " + Figures.count(preview.population()) + " leads, just now."
                        : "Counted on a sample of %s leads, just now, and scaled up to all %s."
                                .formatted(Figures.count(compared.leads()), Figures.count(preview.population())),
                TotalBar.of(preview),
                Arrays.stream(Adoption.values())
                        .map(adoption -> choice(adoption, qualify, typed))
                        .toList(),
                typed.rate(),
                retires);
    }

    private static Choice choice(Adoption adoption, String qualify, Typed typed) {
        boolean chosen = adoption.name().equals(typed.mode());
        return switch (adoption) {
            case FORWARD_ONLY ->
                new Choice(
                        adoption.name(),
                        "As they come",
                        "Each lead is judged anew when something happens to it. Nobody else is touched.",
                        chosen);
            case BACKFILL_SILENT ->
                new Choice(
                        adoption.name(),
                        "All now, silently",
                        "All leads are judged anew in the background. The %s who would qualify are not handed over for it."
                                .formatted(qualify),
                        chosen);
            case BACKFILL_RELEASE ->
                new Choice(
                        adoption.name(),
                        "All now, handed over bit by bit",
                        "All leads are judged anew, and the %s who qualify are handed over, those who asked for contact first."
                                .formatted(qualify),
                        chosen);
        };
    }
}
