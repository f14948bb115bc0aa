/** Tests of {@code dev.baton.scoring.domain.qualification}. */
package dev.baton.scoring.domain.qualification;
