/** The checks of the settings. */
package dev.baton.routing.config;
