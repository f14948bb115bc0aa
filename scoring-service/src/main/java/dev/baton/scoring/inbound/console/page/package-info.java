/** What stands on the pages, as plain records that templates read and tests check without booting anything. */
package dev.baton.scoring.inbound.console.page;
