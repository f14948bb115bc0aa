/** Tests of {@code dev.baton.scoring.domain.adjustment}. */
package dev.baton.scoring.domain.adjustment;
