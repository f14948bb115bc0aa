/** Failures in logs and headers hold no value of a payload. */
package dev.baton.kit.fault;
