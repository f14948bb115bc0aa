/** How the neighbours' messages are read, and that every channel is told what to do with those that cannot be. */
package dev.baton.lifecycle.inbound.kafka;
