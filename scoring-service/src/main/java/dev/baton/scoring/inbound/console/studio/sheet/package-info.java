/** A model document as rows of fields, and what is typed into them as changes of the document. Decides nothing about models. */
package dev.baton.scoring.inbound.console.studio.sheet;
