package dev.baton.scoring.inbound.console.studio.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JSON pointer (RFC 6901).
 *
 * @param steps names and positions from the root
 */
public record Pointer(List<String> steps) {

    public Pointer {
        steps = List.copyOf(steps);
    }

    /** Reads one; what has no slash at its start is the root. */
    public static Pointer of(String text) {
        if (!text.startsWith("/")) {
            return new Pointer(List.of());
        }
        return new Pointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    boolean root() {
        return steps.isEmpty();
    }

    Pointer parent() {
        return new Pointer(steps.subList(0, steps.size() - 1));
    }

    /** The last step. */
    public String last() {
        return steps.isEmpty() ? "" : steps.getLast();
    }

    /** The last step as a position in a list, −1 where it is none. */
    int position() {
        return last().matches("\\d{1,6}") ? Integer.parseInt(last()) : -1;
    }

    Pointer child(Object step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step.toString());
        return new Pointer(more);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }
}
