package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What is kept of scoring's news. Everything happens in the caller's transaction. */
public interface Knowledge {

    /** How far the news of each lead has been heard; leads nobody heard of are left out. Takes no lock. */
    Uni<Map<LeadId, Mark>> marks(SqlConnection connection, Collection<LeadId> leadIds);

    /** What was said of each lead; leads nobody heard of are left out. */
    Uni<Map<LeadId, Facts>> facts(SqlConnection connection, Collection<LeadId> leadIds);

    /** Keeps the newest of what was said. */
    Uni<Void> keep(SqlConnection connection, Collection<Said> said);

    /**
     * How far the news of a lead has been heard.
     *
     * @param knownAt  when the kept facts were computed
     * @param crossing number of the last crossing
     * @param digest   of the kept facts, null when there are none
     * @param entry    how far it has come into the funnel
     */
    record Mark(Instant knownAt, int crossing, Long digest, Entry entry) {
        /** Nothing was heard of the lead. */
        public static final Mark NONE = new Mark(Instant.MIN, 0, null, Entry.OUTSIDE);
    }

    /** How much a lead's evidence can still change. */
    enum Entry {
        /** Not in the funnel. */
        OUTSIDE,
        /** Came in by opting in. */
        SUBSCRIBED,
        /** A Lead or further: evidence changes nothing more, only crossings do. */
        ENTERED,
        /** Forgotten: nothing that is said of it may be kept. */
        ERASED
    }

    /**
     * What was said of a lead.
     *
     * @param leadId   whom
     * @param facts    what; without activity the kept one stays
     * @param crossing number of the last crossing
     * @param at       when it was computed
     */
    record Said(LeadId leadId, Facts facts, int crossing, Instant at) {
        /** See {@link Mark#digest}. */
        public long digest() {
            return facts.digest();
        }
    }
}
