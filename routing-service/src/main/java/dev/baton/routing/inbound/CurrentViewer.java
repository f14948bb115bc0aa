package dev.baton.routing.inbound;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.routing.application.Viewer;
import jakarta.enterprise.context.RequestScoped;

/** The viewer behind a request, for API and pages alike. */
@RequestScoped
public class CurrentViewer {

    private final Caller caller;

    public CurrentViewer(Caller caller) {
        this.caller = caller;
    }

    /** Managers, administrators and machines reach every assignment; anybody else reaches own ones. */
    public Viewer get() {
        return new Viewer(caller.name(), caller.hasAnyRole(Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR));
    }
}
