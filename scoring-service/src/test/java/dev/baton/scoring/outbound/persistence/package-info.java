/** Tests of what stands in rows. */
package dev.baton.scoring.outbound.persistence;
