/**
 * What the templates of the inbox show, already in words and figures that add up: plain values made from the
 * application's views. Knows neither HTTP nor where the views come from.
 */
package dev.baton.routing.inbound.console.page;
