/** The HTTP API: maps requests to verbs and answers to statuses; nothing is decided here. */
package dev.baton.lifecycle.inbound.rest;
