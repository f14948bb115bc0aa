/** The HTTP API as callers of each role see it. */
package dev.baton.lifecycle.inbound.rest;
