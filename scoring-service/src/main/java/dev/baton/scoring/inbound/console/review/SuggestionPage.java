package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;

/**
 * A model learned from what was bought.
 *
 * @param head    what stands above
 * @param notice  what was just tried, null for nothing
 * @param bar     the job that goes on or ended without a suggestion, null for none
 * @param job     id of the job that suggested, null before
 * @param refusal why nothing was suggested, null where something was
 * @param report  what was suggested, null before
 * @param when    that job was started
 */
public record SuggestionPage(
        VersionHead head, Notice notice, JobBar bar, String job, String refusal, SuggestionPane report, Moment when) {}
