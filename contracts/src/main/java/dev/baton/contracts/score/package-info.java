/** How well a lead fits and how interested it is: data of {@code baton.scores}. */
package dev.baton.contracts.score;
