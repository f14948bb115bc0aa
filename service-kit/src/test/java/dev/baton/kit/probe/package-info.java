/** The probe against a real HTTP server. */
package dev.baton.kit.probe;
