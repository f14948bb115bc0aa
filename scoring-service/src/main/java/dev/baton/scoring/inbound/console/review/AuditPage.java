package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;

/**
 * What was bought, held against each rule of a version.
 *
 * @param head   what stands above
 * @param notice what was just tried, null for nothing
 * @param bar    the audit that goes on or ended without a report, null for none
 * @param report what the newest one found, null before
 * @param when   that one was started
 */
public record AuditPage(VersionHead head, Notice notice, JobBar bar, AuditPane report, Moment when) {}
