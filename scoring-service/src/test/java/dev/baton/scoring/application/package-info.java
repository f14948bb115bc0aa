/** Tests of {@code dev.baton.scoring.application}. */
package dev.baton.scoring.application;
