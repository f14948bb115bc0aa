/** Which messages have taken effect already. */
package dev.baton.kit.inbox;
