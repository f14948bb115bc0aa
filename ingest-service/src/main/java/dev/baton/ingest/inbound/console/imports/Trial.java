package dev.baton.ingest.inbound.console.imports;

import dev.baton.ingest.domain.imports.DryRunReport.EventSeen;
import dev.baton.ingest.domain.imports.DryRunReport.Summary;
import dev.baton.ingest.domain.imports.DryRunReport.TraitSeen;
import dev.baton.ingest.inbound.console.page.Figures;
import dev.baton.kit.console.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a dry run found.
 *
 * @param words    rows by what would become of them
 * @param unused   columns no part of the mapping reads, empty for none
 * @param traits   traits people would have
 * @param events   events that would be made
 */
public record Trial(String words, String unused, List<TraitLine> traits, List<EventLine> events) {

    private static final int MOST = 50;

    /** A trait, how many have it, of which types, and some of its values. */
    public record TraitLine(String name, String count, String types, String examples) {
        static TraitLine of(String name, TraitSeen seen) {
            String types = seen.types().entrySet().stream()
                    .map(type -> type.getKey() + " × " + Figures.count(type.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new TraitLine(name, Figures.count(seen.count()), types, String.join(" · ", seen.examples()));
        }
    }

    /** An event, how many, from when to when. */
    public record EventLine(String name, String count, String first, String last) {
        static EventLine of(String name, EventSeen seen) {
            return new EventLine(name, Figures.count(seen.count()), day(seen.first()), day(seen.last()));
        }

        private static String day(Instant at) {
            return at == null ? "" : TimeWords.exact(at);
        }
    }

    static Trial of(Summary report) {
        return new Trial(
                "%s of %s rows tried would be accepted, %s rejected%s."
                        .formatted(
                                Figures.count(report.tally().accepted()),
                                Figures.count(report.tally().rows()),
                                Figures.count(report.tally().rejected()),
                                report.whole() ? "; that is the whole file" : "; the rest of the file was not tried"),
                String.join(", ", report.unusedColumns()),
                report.traits().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .limit(MOST)
                        .map(trait -> TraitLine.of(trait.getKey(), trait.getValue()))
                        .toList(),
                report.events().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .limit(MOST)
                        .map(event -> EventLine.of(event.getKey(), event.getValue()))
                        .toList());
    }
}
