/** The public SDKs of others, unmodified, pointed at the packaged suite: everything they send must arrive. */
package dev.baton.journeys.sdk;
