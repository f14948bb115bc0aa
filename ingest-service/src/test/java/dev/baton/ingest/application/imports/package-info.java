/** Tests of imports' mappings and runs. */
package dev.baton.ingest.application.imports;
