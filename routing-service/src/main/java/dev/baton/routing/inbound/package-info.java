/** What comes in: messages, requests, pages. Turns wire into commands; decides nothing. */
package dev.baton.routing.inbound;
