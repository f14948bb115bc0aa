package dev.baton.ingest.domain.human;

import dev.baton.contracts.event.AcceptedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was done to one mail of one recipient, as far as bursts are judged by it.
 *
 * @param eventId    of the event that told it
 * @param recipient  lead hint of who got the mail
 * @param mail       the sender's id of the mail; empty where it gives none: then all mails of the recipient are one
 * @param act        what was done; null for an event that is held but no longer counts as one about mails
 * @param happenedAt when
 * @param link       which link was clicked, null where unknown
 * @param address    where the click or open came from, null where unknown
 * @param agent      its user agent, null where unknown
 * @param honeypot   whether the link is one that people cannot see
 * @param proxied    whether a privacy proxy opened it: then neither time nor address tell anything
 * @param told       the confidence told so far
 */
public record MailActivity(
        UUID eventId,
        String recipient,
        String mail,
        MailAct act,
        Instant happenedAt,
        String link,
        String address,
        String agent,
        boolean honeypot,
        boolean proxied,
        HumanConfidence told) {

    private static final List<String> MAIL =
            List.of("email_id", "emailId", "mailId", "mail", "campaign_id", "campaignId");
    private static final List<String> LINK = List.of("link_url", "linkUrl", "link_id", "linkId", "url", "href", "path");
    private static final int LONGEST_MAIL = 255;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_ADDRESS = 45;

    /** What an accepted event tells. */
    public static MailActivity of(UUID eventId, AcceptedEvent event, MailAct act) {
        Map<String, Object> context = event.context();
        String agent = Sighting.visitorsAgent(context, null);
        String address = Sighting.visitorsAddress(context, null, null);
        Sighting sighting = new Sighting(act, agent, address, context, event.properties(), event.happenedAt());
        String mail = first(MAIL, event.properties(), LONGEST_MAIL);
        return new MailActivity(
                eventId,
                event.userId() != null ? event.userId() : event.anonymousId(),
                mail == null ? "" : mail,
                act,
                event.happenedAt(),
                act == MailAct.CLICK ? first(LINK, event.properties(), LONGEST_LINK) : null,
                shortened(address, LONGEST_ADDRESS),
                shortened(agent, LONGEST_AGENT),
                ClientRule.isHoneypot(sighting),
                sighting.privacyProxy() != null,
                new HumanConfidence(event.humanConfidence(), event.humanEvidence()));
    }

    /** Whether a person can have done it: deliveries are nobody's doing, and of proxied opens nothing can be said. */
    boolean isJudged() {
        return !proxied && (act == MailAct.OPEN || act == MailAct.CLICK);
    }

    /** Whether both came from one place, as far as either says. */
    boolean sameClient(MailActivity other) {
        if (address != null || other.address != null) {
            return address != null && address.equals(other.address);
        }
        return agent != null && agent.equals(other.agent);
    }

    private static String first(List<String> names, Map<String, Object> properties, int longest) {
        for (String name : names) {
            Object value = properties.get(name);
            if (value instanceof String || value instanceof Number) {
                String text = shortened(value.toString().strip(), longest);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
