/** Tests of what speaks against a person. */
package dev.baton.ingest.domain.human;
