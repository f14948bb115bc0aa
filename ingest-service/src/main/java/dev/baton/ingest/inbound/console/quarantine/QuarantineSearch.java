package dev.baton.ingest.inbound.console.quarantine;

import dev.baton.ingest.application.quarantine.RejectionFilter;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.ingest.inbound.rest.RejectionRequests;
import dev.baton.ingest.inbound.rest.RejectionRequests.FilterBody;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What is looked for, as it stands in the address or in a form; open items where nothing is said.
 *
 * @param q     a part of the message id
 * @param code  the code
 * @param event the event
 * @param state the state in capitals
 */
public record QuarantineSearch(String q, String code, String event, String state) {

    public QuarantineSearch {
        q = text(q);
        code = text(code);
        event = text(event);
        state = text(state).isEmpty() ? RejectionState.OPEN.name() : text(state);
    }

    /** In the address. */
    public static final class InQuery {
        @RestQuery
        String q;

        @RestQuery
        String code;

        @RestQuery
        String event;

        @RestQuery
        String state;

        QuarantineSearch search() {
            return new QuarantineSearch(q, code, event, state);
        }
    }

    /** In a form. */
    public static final class InForm {
        @RestForm
        String q;

        @RestForm
        String code;

        @RestForm
        String event;

        @RestForm
        String state;

        QuarantineSearch search() {
            return new QuarantineSearch(q, code, event, state);
        }
    }

    /** The filter; what can't be one finds the open items. */
    RejectionFilter filter() {
        try {
            return RejectionRequests.filter(new FilterBody(null, code, event, state, null, null, q, null, null));
        } catch (HttpProblem garbage) {
            return RejectionFilter.ALL.in(RejectionState.OPEN);
        }
    }

    /** Whether the list is narrowed down. */
    public boolean narrow() {
        return !q.isEmpty() || !code.isEmpty() || !event.isEmpty();
    }

    /** The address that finds the same. */
    public String href() {
        return "/console/quarantine?state=" + encoded(state) + parameter("q", q) + parameter("code", code)
                + parameter("event", event);
    }

    QuarantineSearch of(String aCode, String anEvent) {
        return new QuarantineSearch(q, aCode, anEvent, state);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(String said) {
        return said == null ? "" : said.strip();
    }
}
