/**
 * What a tracking call must look like, when it happened and whether a person did it. Owns the rules of acceptance as
 * pure functions over plain maps; it must not know HTTP, JSON bytes, Kafka or the clock.
 */
package dev.baton.ingest.domain;
