/** What all OpenAPI documents have in common: problems, maximum lengths, addresses. Runs when a service is built. */
package dev.baton.kit.openapi;
