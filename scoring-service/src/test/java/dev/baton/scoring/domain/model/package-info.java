/** Tests of {@code dev.baton.scoring.domain.model}. */
package dev.baton.scoring.domain.model;
