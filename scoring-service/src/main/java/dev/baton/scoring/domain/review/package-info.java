/** What a reader with an eye for traps would say of a model's document before it is approved. Judges no leads. */
package dev.baton.scoring.domain.review;
