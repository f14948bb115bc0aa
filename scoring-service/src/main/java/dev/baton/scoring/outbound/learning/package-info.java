/** Logistic regression by a library; the only place that knows it. */
package dev.baton.scoring.outbound.learning;
