/** Tests of {@code dev.baton.scoring.domain.score}. */
package dev.baton.scoring.domain.score;
