/** What an operator may set. */
package dev.baton.scoring.config;
