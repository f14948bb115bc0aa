/** What people and machines see of routing: the same shapes in the API, the pages and the stream. */
package dev.baton.routing.application.view;
