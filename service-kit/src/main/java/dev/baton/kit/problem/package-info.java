/** Errors as {@code application/problem+json} (RFC 9457): a stable type, and a detail that says what to do next. */
package dev.baton.kit.problem;
