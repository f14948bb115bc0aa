/** Collects decided leads, and from them audits the rules of a model or suggests another; long work in steps. */
package dev.baton.scoring.application.evidence;
