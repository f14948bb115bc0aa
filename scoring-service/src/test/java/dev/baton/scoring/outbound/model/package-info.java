/** Tests of model documents against their schema. */
package dev.baton.scoring.outbound.model;
