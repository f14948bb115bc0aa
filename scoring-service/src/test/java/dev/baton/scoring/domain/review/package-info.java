/** Tests of what is said of a document before its approval. */
package dev.baton.scoring.domain.review;
