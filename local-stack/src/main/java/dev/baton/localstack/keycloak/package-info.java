/**
 * A real Keycloak, unpacked and built once, with the realm {@code baton} of the local stack. None of its users,
 * clients and secrets exist anywhere else.
 */
package dev.baton.localstack.keycloak;
