/** The {@code Idempotency-Key} of writes: the same request again gets the same answer and takes no second effect. */
package dev.baton.kit.idempotency;
