/** The bench's own tools, tried without a suite. */
package dev.baton.bench;
