package dev.baton.scoring.inbound.console.page;

import dev.baton.kit.text.DomainName;
import dev.baton.scoring.application.Accounts.Account;
import dev.baton.scoring.application.LeadViews;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The company of a lead: the people of its mail domain together.
 *
 * @param name       what most of them call it, else the domain
 * @param domain     mail domain, as people read it
 * @param people     how many leads it has
 * @param best       highest score of one of them
 * @param sum        of all their scores
 * @param href       the list of its people
 * @param colleagues some of the others
 */
public record AccountPane(
        String name, String domain, long people, String best, String sum, String href, List<Colleague> colleagues) {

    /** Somebody else of the company. */
    public record Colleague(String href, String who, String score) {}

    static AccountPane of(Account account, List<LeadViews.Line> people, LeadViews.Line lead) {
        return new AccountPane(
                account.name() == null ? DomainName.readable(account.domain()) : account.name(),
                DomainName.readable(account.domain()),
                account.people(),
                Points.plain(account.best()),
                Points.plain(account.sum()),
                "/console?q=" + URLEncoder.encode("@" + account.domain(), StandardCharsets.UTF_8),
                people.stream()
                        .filter(other -> !other.id().equals(lead.id()))
                        .map(other -> new Colleague(
                                "/console/leads/" + other.id(), LeadRow.who(other), Points.plain(other.score())))
                        .toList());
    }
}
