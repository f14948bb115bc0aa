package dev.baton.kit.transaction;

import dev.baton.kit.fault.SqlState;
import java.util.Set;

/** Recognises failures after which repeating a whole transaction is safe and may help. */
final class RolledBack {

    /** Transaction rollback, serialization failure, deadlock, lock not available; not 40003, which may have committed. */
    private static final Set<String> STATES = Set.of("40000", "40001", "40P01", "55P03");

    private RolledBack() {}

    /** Whether the database undid the transaction because of other transactions. */
    static boolean byTheDatabase(Throwable failure) {
        return SqlState.first(failure).filter(STATES::contains).isPresent();
    }
}
