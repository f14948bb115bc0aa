/** Tests of what pages show. */
package dev.baton.scoring.inbound.console.page;
