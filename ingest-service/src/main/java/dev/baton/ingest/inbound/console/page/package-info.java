/** What the pages show, ready to be written out: words, shapes and addresses. Testable without a server. */
package dev.baton.ingest.inbound.console.page;
