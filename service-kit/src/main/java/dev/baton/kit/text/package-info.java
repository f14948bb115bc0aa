/**
 * Texts that enter: their maximum lengths, with the enforcement for parameters and headers, and normal forms of what people type
 * in several spellings (visible text, domain names, e-mail addresses).
 */
package dev.baton.kit.text;
