/** Limits of connections and the first checks of requests, the same in every service. Knows no path and no body. */
package dev.baton.kit.http;
