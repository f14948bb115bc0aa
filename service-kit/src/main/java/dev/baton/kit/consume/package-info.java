/**
 * From a polled batch to a use case: read the envelope, hand over in order, retry what passes, put aside what never will.
 * Owns faults; decides nothing about content.
 */
package dev.baton.kit.consume;
