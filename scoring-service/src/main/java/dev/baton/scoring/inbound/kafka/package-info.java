/** Records of {@code baton.events} and {@code baton.lifecycle} into commands; nothing is decided here. */
package dev.baton.scoring.inbound.kafka;
