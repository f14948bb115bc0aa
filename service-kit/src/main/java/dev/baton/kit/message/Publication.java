package dev.baton.kit.message;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Records that leave together, in order, and what became of them.
 *
 * <p>Expects a producer that never waits: what it can't take at once it reports on the sending thread, before {@code send}
 * returns. Whatever it took it reports once, from a thread of its own, within its delivery timeout.
 */
final class Publication {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);

    /**
     * What became of the records.
     *
     * @param failure why one of them is not durable although trying again may help; null when all others are
     * @param refused those that can never be sent, in order
     */
    record Result(PublishingException failure, List<RefusedRecord> refused) {}

    private final Producer<String, byte[]> producer;
    private final List<ProducerRecord<String, byte[]>> records;
    private final long deadline;
    private final Consumer<Result> whenDone;
    private final AtomicInteger open;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final Queue<RefusedRecord> refusals = new ConcurrentLinkedQueue<>();

    private Runnable whenSettled = () -> {};
    private int next;
    private Thread sending;
    private Exception refused;

    /**
     * @param patience how long from now on {@link #sendPatiently} may go on
     * @param whenDone called once, when the fate of every record is known
     */
    Publication(
            Producer<String, byte[]> producer,
            List<ProducerRecord<String, byte[]>> records,
            Duration patience,
            Consumer<Result> whenDone) {
        this.producer = producer;
        this.records = records;
        this.deadline = System.nanoTime() + patience.toNanos();
        this.whenDone = whenDone;
        this.open = new AtomicInteger(records.size());
    }

    List<ProducerRecord<String, byte[]>> records() {
        return records;
    }

    /** To be run once, before {@code whenDone}; to be said before the first {@link #send}. */
    void whenSettled(Runnable action) {
        whenSettled = action;
    }

    /** Nothing was sent. */
    void refuse(PublishingException reason) {
        whenDone.accept(new Result(reason, List.of()));
    }

    /** Sends as many as the producer takes at once; false when some are left, to be sent by {@link #sendPatiently}. */
    boolean send() {
        sending = Thread.currentThread();
        try {
            while (next < records.size()) {
                if (!sendNext()) {
                    return false;
                }
            }
            return true;
        } finally {
            sending = null;
        }
    }

    /** Sends the rest, trying until the deadline; may block. One that waited its time for its turn tries once. */
    void sendPatiently() {
        while (!send()) {
            if (System.nanoTime() - deadline > 0) {
                giveUpTheRest();
                return;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    /** False when the producer would have had to wait; then nothing is sent and nothing counted. */
    private boolean sendNext() {
        refused = null;
        int position = next;
        try {
            var unused = producer.send(records.get(position), (metadata, error) -> completed(position, error));
        } catch (RuntimeException failed) {
            refused = failed;
        }
        if (refused instanceof TimeoutException) {
            return false;
        }
        next++;
        if (refused != null) {
            settle(position, refused);
        }
        return true;
    }

    private void completed(int position, Exception error) {
        if (Thread.currentThread() == sending) {
            // not taken: the sender decides whether to try again
            refused = error;
        } else {
            settle(position, error);
        }
    }

    private void giveUpTheRest() {
        Exception reason = refused;
        while (next < records.size()) {
            settle(next++, reason);
        }
    }

    private void settle(int position, Exception error) {
        if (error != null) {
            Refusal refusal = Refusal.of(error);
            if (refusal == null) {
                failure.compareAndSet(null, error);
            } else {
                refusals.add(new RefusedRecord(position, records.get(position), refusal));
            }
        }
        if (open.decrementAndGet() > 0) {
            return;
        }
        whenSettled.run();
        Exception reason = failure.get();
        whenDone.accept(new Result(
                reason == null ? null : new PublishingException("a record was not acknowledged by the broker", reason),
                refusals.stream()
                        .sorted(Comparator.comparingInt(RefusedRecord::position))
                        .toList()));
    }
}
