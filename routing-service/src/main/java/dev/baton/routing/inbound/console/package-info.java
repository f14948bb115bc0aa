/** The rep's inbox as pages: wire to command, answer to page. Decides nothing; what it shows is put into words in {@code page}. */
package dev.baton.routing.inbound.console;
