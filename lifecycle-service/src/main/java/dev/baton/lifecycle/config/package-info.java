/** Settings of this service, and the values made of them. */
package dev.baton.lifecycle.config;
