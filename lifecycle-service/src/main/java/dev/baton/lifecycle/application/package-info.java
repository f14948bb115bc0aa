/**
 * One class per verb: follow the scores, follow what sales decides, move by hand, ask. Owns the transaction and declares
 * the ports it needs; it must not know SQL, topics or requests.
 */
package dev.baton.lifecycle.application;
