/** The other services and the people, played for tests: what lifecycle sends, what routing answers, who asks. */
package dev.baton.routing.testing;
