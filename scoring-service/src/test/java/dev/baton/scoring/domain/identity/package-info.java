/** Tests of {@code dev.baton.scoring.domain.identity}. */
package dev.baton.scoring.domain.identity;
