/** What was seen before, in little memory: may wrongly say "perhaps", never wrongly "never". */
package dev.baton.ingest.domain.seen;
