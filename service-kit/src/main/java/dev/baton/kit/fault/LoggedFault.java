package dev.baton.kit.fault;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure as the log shows it: same class name, stack and causes, but no message that may quote a value. */
final class LoggedFault extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String originalClass;

    private LoggedFault(Throwable fault, Throwable cause) {
        super(FaultText.detail(fault), cause, true, true);
        this.originalClass = FaultText.name(fault);
        setStackTrace(fault.getStackTrace());
    }

    static LoggedFault of(Throwable fault) {
        return of(fault, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static LoggedFault of(Throwable fault, Set<Throwable> seen) {
        if (fault == null || !seen.add(fault)) {
            return null;
        }
        if (fault instanceof LoggedFault already) {
            return already;
        }
        LoggedFault logged = new LoggedFault(fault, of(fault.getCause(), seen));
        for (Throwable suppressed : fault.getSuppressed()) {
            LoggedFault shown = of(suppressed, seen);
            if (shown != null) {
                logged.addSuppressed(shown);
            }
        }
        return logged;
    }

    String originalClass() {
        return originalClass;
    }

    @Override
    public String toString() {
        return getMessage() == null ? originalClass : originalClass + ": " + getMessage();
    }
}
