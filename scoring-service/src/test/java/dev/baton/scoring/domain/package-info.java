/** What all domain tests share: events, people, models. */
package dev.baton.scoring.domain;
