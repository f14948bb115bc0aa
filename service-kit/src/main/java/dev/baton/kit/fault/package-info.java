/** Descriptions of failures that hold no value of a payload, for logs and dead-letter headers. */
package dev.baton.kit.fault;
