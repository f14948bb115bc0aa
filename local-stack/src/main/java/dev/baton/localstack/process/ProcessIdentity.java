package dev.baton.localstack.process;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that cannot be mistaken for another: ids are used again, an id with its start time is not.
 *
 * @param pid the operating system's id
 * @param startedAt milliseconds since 1970, 0 when the system does not say
 */
public record ProcessIdentity(long pid, long startedAt) {

    /** Of a process that lives. */
    public static ProcessIdentity of(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new ProcessIdentity(process.pid(), started);
    }

    /** Of this JVM. */
    public static ProcessIdentity current() {
        return of(ProcessHandle.current());
    }

    /** Reads what {@link #toString()} wrote; nothing when it is something else. */
    public static Optional<ProcessIdentity> parse(String text) {
        int separator = text.indexOf('@');
        try {
            long pid = Long.parseLong(text.substring(0, Math.max(separator, 0)).strip());
            return Optional.of(new ProcessIdentity(
                    pid, Long.parseLong(text.substring(separator + 1).strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process, as long as it lives. */
    public Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> of(process)
                .equals(this));
    }

    public boolean isAlive() {
        return living().isPresent();
    }

    @Override
    public String toString() {
        return pid + "@" + startedAt;
    }
}
