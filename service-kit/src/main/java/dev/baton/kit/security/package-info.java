/** Who is asking. */
package dev.baton.kit.security;
