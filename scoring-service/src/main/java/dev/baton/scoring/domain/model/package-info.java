/** The scoring model as a checked document: rules with conditions, caps, decay, and what qualifies. Nothing is evaluated here. */
package dev.baton.scoring.domain.model;
