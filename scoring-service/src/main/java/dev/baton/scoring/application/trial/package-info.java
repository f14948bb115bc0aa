/** Trying a version of a model before it judges anybody: on one lead, on a sample, on history, beside the active one. */
package dev.baton.scoring.application.trial;
