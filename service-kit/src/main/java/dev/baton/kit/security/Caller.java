package dev.baton.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;

/** The person or machine behind a request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user name ({@code preferred_username} of the token). */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** Whether the caller has one of these roles. */
    public boolean hasAnyRole(String... roles) {
        return Arrays.stream(roles).anyMatch(identity::hasRole);
    }
}
