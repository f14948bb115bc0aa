/**
 * Believable visitors: a population that follows from a seed, and the command that sends it through the public API.
 *
 * <p>The generator knows no clock, no network and no framework; benchmarks use it too. It must not know how leads are
 * scored: what becomes of a visitor is the suite's business.
 */
package dev.baton.localstack.demo;
