/**
 * The transition engine: the states a lead can be in, the commands that may move it and what comes of them.
 * Plain values and functions; it must not know where commands come from, what is stored or what time it is.
 */
package dev.baton.lifecycle.domain;
