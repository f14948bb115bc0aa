/**
 * E-mail events are held back, judged together and released; what turns out later is corrected. Owns the verbs and their
 * port; the rules stand in the domain.
 */
package dev.baton.ingest.application.mail;
