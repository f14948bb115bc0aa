/** The verbs without servers. */
package dev.baton.lifecycle.application;
