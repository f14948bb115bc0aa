/** Which requests are refused before a resource sees them. */
package dev.baton.kit.http;
