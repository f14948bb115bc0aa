/** The other services, played for tests: what scoring and routing send, and what lifecycle sends back. */
package dev.baton.lifecycle.testing;
