/** Tests of a version's life and of what differs between two. */
package dev.baton.scoring.domain.registry;
