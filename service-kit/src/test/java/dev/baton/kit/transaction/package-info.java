/** Tests of transactions and their repetition. */
package dev.baton.kit.transaction;
