/** The inbox as a browser meets it: addresses, forms, roles, headers, stream. */
package dev.baton.routing.inbound.console;
