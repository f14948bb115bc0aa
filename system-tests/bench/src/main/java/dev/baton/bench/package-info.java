/**
 * What the suite does in a second on this machine: the packaged services with release settings, durable writes, and a bare
 * endpoint beside them in the same run. Reports; never judges a time.
 */
package dev.baton.bench;
