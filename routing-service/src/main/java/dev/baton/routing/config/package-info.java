/** What can be set, and how it reaches the use cases. */
package dev.baton.routing.config;
