/** Tests of {@code dev.baton.scoring.domain.lead}. */
package dev.baton.scoring.domain.lead;
