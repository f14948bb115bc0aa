/**
 * {@code baton import}: brings a file into a running suite through ingest's API for imports, and shows how far it is. Owns
 * nothing of what rows mean: the mapping is the service's.
 */
package dev.baton.localstack.imports;
