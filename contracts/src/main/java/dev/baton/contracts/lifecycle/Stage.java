package dev.baton.contracts.lifecycle;

/** The stages of a lead, in the field's words. The first six are the path, the others stand beside it. */
public enum Stage {
    /** Opted in, minimal engagement. */
    SUBSCRIBER,
    /** Some engagement or information given. */
    LEAD,
    /** Marketing Qualified Lead: meets the marketing criteria. */
    MQL,
    /** Sales Qualified Lead: accepted and confirmed by sales as a genuine opportunity. */
    SQL,
    /** Active sales process. */
    OPPORTUNITY,
    /** Won. */
    CUSTOMER,
    /** Handed back to marketing for nurture; still counted as an MQL in the funnel. */
    RECYCLED,
    /** Can't become a customer, with a reason. */
    DISQUALIFIED,
    /** Lost, with a reason; may be re-engaged later. */
    CLOSED_LOST
}
