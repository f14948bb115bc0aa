/**
 * Judging a model before it judges leads: its way to activation, trials on history and on live traffic, and what history
 * says of its rules. Knows the application's services and nothing of the rule builder.
 */
package dev.baton.scoring.inbound.console.review;
