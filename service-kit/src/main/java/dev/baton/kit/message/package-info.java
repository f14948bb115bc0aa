/** Messages on the wire: CloudEvents 1.0 in Kafka binary mode, in and out. Owns headers and the producer; knows no type of message. */
package dev.baton.kit.message;
