/** Tests of a model document as rows of fields. */
package dev.baton.scoring.inbound.console.studio.sheet;
