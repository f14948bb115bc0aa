/** The shell every page stands in: one stylesheet, one navigation, strict headers. Knows no page's content. */
package dev.baton.kit.console;
