/** Tests of messages that the broker refuses. */
package dev.baton.kit.parking;
