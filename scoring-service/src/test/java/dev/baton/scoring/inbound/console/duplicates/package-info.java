/** Tests of the pages of duplicates. */
package dev.baton.scoring.inbound.console.duplicates;
