/** What people see: the pages in a real browser, signed in through the real identity provider. */
package dev.baton.journeys.browser;
