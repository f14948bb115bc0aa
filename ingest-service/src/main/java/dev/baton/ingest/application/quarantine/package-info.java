/** The quarantine: takes what was rejected, shows it, replays it through the same judge as live traffic, lets it go. */
package dev.baton.ingest.application.quarantine;
