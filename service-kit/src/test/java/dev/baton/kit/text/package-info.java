/** Normal forms of texts. */
package dev.baton.kit.text;
