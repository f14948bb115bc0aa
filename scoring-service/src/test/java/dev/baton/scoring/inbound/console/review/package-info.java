/** Tests of what the pages of the model review say. */
package dev.baton.scoring.inbound.console.review;
