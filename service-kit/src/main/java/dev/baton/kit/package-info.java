/**
 * Plumbing that every service needs and no service is about.
 * A word of the trade in here is a defect: the kit knows messages, transactions, due work, problems and pages, nothing else.
 */
package dev.baton.kit;
