/** Which event loop work runs on: what must not slow each other down has loops of its own. */
package dev.baton.kit.eventloop;
