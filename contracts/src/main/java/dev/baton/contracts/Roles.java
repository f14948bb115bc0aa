package dev.baton.contracts;

/** Realm roles an access token may carry in {@code realm_access.roles}. */
public final class Roles {

    /** Works own leads only. */
    public static final String REP = "rep";

    /** Sees and moves every lead of the team. */
    public static final String SALES_MANAGER = "sales-manager";

    /** Owns the criteria, the funnel and the sources. */
    public static final String MARKETER = "marketer";

    /** May do everything. */
    public static final String ADMIN = "admin";

    /** A machine that sends events in and reads decisions out. */
    public static final String INTEGRATOR = "integrator";

    private Roles() {}
}
