/** What the transition engine promises, shown for every stage and every command. */
package dev.baton.lifecycle.domain;
