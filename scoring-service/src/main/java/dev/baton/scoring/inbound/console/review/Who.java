package dev.baton.scoring.inbound.console.review;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.domain.registry.Approval;

/**
 * The person looking at a page.
 *
 * @param name      as approvals name people
 * @param marketing whether they speak for marketing
 * @param sales     whether they speak for sales
 */
public record Who(String name, boolean marketing, boolean sales) {

    static Who of(Caller caller) {
        return new Who(
                caller.name(),
                caller.hasAnyRole(Roles.MARKETER, Roles.ADMIN),
                caller.hasAnyRole(Roles.SALES_MANAGER, Roles.ADMIN));
    }

    /** Whether they speak for a side. */
    boolean speaksFor(Approval.Side side) {
        return side == Approval.Side.MARKETING ? marketing : sales;
    }
}
