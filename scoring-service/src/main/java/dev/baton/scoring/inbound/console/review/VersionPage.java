package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import java.time.Instant;
import java.util.List;

/**
 * One version: how far it is on its way, what to do next, what it says, and what differs from others.
 *
 * @param head     what stands above
 * @param notice   what was just tried, null for nothing
 * @param steps    the way from draft to active
 * @param next     what the person looking can do
 * @param acts     what else can be done
 * @param findings errors and warnings of the document, for a version that may still change
 * @param live     what followed from making it active, null where it is not
 * @param words    the model in words, null where the document is none yet
 * @param diff     what differs
 * @param versions all of the model, the newest first
 */
public record VersionPage(
        VersionHead head,
        Notice notice,
        List<Way.Step> steps,
        NextAction next,
        Acts acts,
        List<FindingLine> findings,
        LivePane live,
        ModelWords words,
        DiffPane diff,
        List<VersionLine> versions) {

    /** The newest version's number: a draft that is started on this page comes after it. */
    public int newest() {
        return versions.getFirst().number();
    }

    /**
     * What can be done beside the next thing.
     *
     * @param edit              whether its document may change
     * @param draft             whether a draft may be begun from it, unless that is the next thing
     * @param discard           whether it can be given up
     * @param withdrawMarketing whether the person can take marketing's approval back
     * @param withdrawSales     whether the person can take sales' approval back
     */
    public record Acts(boolean edit, boolean draft, boolean discard, boolean withdrawMarketing, boolean withdrawSales) {
        static Acts of(ModelVersion version, NextAction next, Who who) {
            boolean open = version.editable() || version.state() == VersionState.APPROVED;
            return new Acts(
                    version.editable(),
                    next.buttons().stream().noneMatch(button -> button.path().equals("draft")),
                    open,
                    open && version.marketing() != null && who.marketing(),
                    open && version.sales() != null && who.sales());
        }
    }

    /**
     * Something the check found.
     *
     * @param place   name of the rule, else the pointer
     * @param pointer into the document
     */
    public record FindingLine(boolean error, String place, String pointer, String message) {
        static FindingLine of(Finding finding, Places places) {
            return new FindingLine(
                    finding.severity() == Finding.Severity.ERROR,
                    places.name(finding.pointer()),
                    finding.pointer(),
                    finding.message());
        }
    }

    /** A version in the list. */
    public record VersionLine(
            int number,
            String href,
            String state,
            String tone,
            String comment,
            String by,
            Moment when,
            boolean current) {
        static VersionLine of(ModelVersion version, int shown, Instant now) {
            return new VersionLine(
                    version.version(),
                    VersionAddress.of(version),
                    VersionHead.label(version.state()),
                    VersionHead.tone(version.state()),
                    version.comment(),
                    version.created().by(),
                    Moment.of(version.created().at(), now),
                    version.version() == shown);
        }
    }
}
