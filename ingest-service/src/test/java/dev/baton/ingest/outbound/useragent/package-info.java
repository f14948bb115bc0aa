/** Tests of the analyser of user agents. */
package dev.baton.ingest.outbound.useragent;
