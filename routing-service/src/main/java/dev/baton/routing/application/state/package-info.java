/** What the use cases load, change and save together: a lead with its assignments, and the changes of one transaction. */
package dev.baton.routing.application.state;
