/**
 * The packaged suite from outside: starts and stops it as a process, speaks to its APIs with real tokens, and listens to
 * its topics. Knows addresses and documents; must not know any class of a service.
 */
package dev.baton.driver;
