/** The driver without a suite: what can be said before anything runs. */
package dev.baton.driver;
