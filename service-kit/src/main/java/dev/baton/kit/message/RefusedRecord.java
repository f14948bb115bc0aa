package dev.baton.kit.message;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that was not sent and never will be as things are.
 *
 * @param position its place among the records that were given to the publisher, counted from 0
 * @param wire     the record, unchanged
 * @param refusal  why
 */
public record RefusedRecord(int position, ProducerRecord<String, byte[]> wire, Refusal refusal) {}
