package dev.baton.kit.consume;

/**
 * Marks an exception of a use case after which the same work may succeed when it is tried again, such as a race that other
 * transactions won. Consumers repeat the batch; a request is answered 503 with {@code Retry-After}.
 */
public interface RetriableFault {}
