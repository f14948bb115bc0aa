/** Tests of the condition language: operators one by one, faults of documents, and the laws of its logic. */
package dev.baton.kit.condition;
