/** Tests of recognising repetitions of the last weeks. */
package dev.baton.ingest.application.seen;
