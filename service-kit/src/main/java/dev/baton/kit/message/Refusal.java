package dev.baton.kit.message;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Why a record can't be sent, however often it is tried: sending it again helps only after the cause was removed. */
public enum Refusal {
    /** Larger than the producer's {@code max.request.size} or buffer, or than the topic's {@code max.message.bytes}. */
    RECORD_TOO_LARGE("The record is larger than the topic or the producer takes."
            + " Raise the topic's max.message.bytes and the producer's max.request.size, or discard the record."),

    /** Key or value can't be written as bytes. */
    NOT_SERIALIZABLE("The record can't be written as bytes. Discard it, and report the defect."),

    /** The topic's name is none. */
    INVALID_TOPIC("The topic's name is not valid. Correct the configuration, then replay the record."),

    /** The service may not write to the topic. */
    TOPIC_AUTHORIZATION_FAILED(
            "The broker does not allow this service to write to the topic. Grant WRITE, then replay the record."),

    /** The topic took nothing for so long that the sender stopped waiting; it may be missing. */
    TOPIC_UNAVAILABLE("The topic took no record for a minute although it was tried again and again."
            + " Check that it exists and that this service may write to it, then replay the record."),

    /** The broker's own checks refuse the record. */
    INVALID_RECORD(
            "The broker refuses the record's content, for example its timestamp or a missing key of a compacted topic."
                    + " Correct the topic's settings, then replay the record.");

    private final String detail;

    Refusal(String detail) {
        this.detail = detail;
    }

    /** What is wrong and what to do, without any word of the record. */
    public String detail() {
        return detail;
    }

    /** The refusal that a failed send means; null where trying again may help. */
    public static Refusal of(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException large -> RECORD_TOO_LARGE;
            case RecordBatchTooLargeException large -> RECORD_TOO_LARGE;
            case SerializationException unwritable -> NOT_SERIALIZABLE;
            case InvalidTopicException topic -> INVALID_TOPIC;
            case TopicAuthorizationException denied -> TOPIC_AUTHORIZATION_FAILED;
            case InvalidRecordException content -> INVALID_RECORD;
            case InvalidTimestampException content -> INVALID_RECORD;
            case null, default -> null;
        };
    }
}
