/** What nobody meant to send: requests grown from seeds, for the fuzzing of the front door. */
package dev.baton.ingest.fuzz;
