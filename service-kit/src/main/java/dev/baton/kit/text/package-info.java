/** Normal forms of texts that people type in several spellings: visible text, domain names, e-mail addresses. */
package dev.baton.kit.text;
