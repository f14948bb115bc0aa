/** The inbox rendered as the browser gets it, without booting anything. */
package dev.baton.routing.inbound.console.page;
