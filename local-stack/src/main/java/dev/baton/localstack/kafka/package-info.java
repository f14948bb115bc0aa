/** One real Apache Kafka node inside this JVM, and the topics of the relay on it. Knows nothing of who uses it. */
package dev.baton.localstack.kafka;
