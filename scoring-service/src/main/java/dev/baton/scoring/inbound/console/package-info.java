/** The pages of scoring: leads and one lead. Maps addresses to pages; what stands on a page is {@code page}'s. */
package dev.baton.scoring.inbound.console;
