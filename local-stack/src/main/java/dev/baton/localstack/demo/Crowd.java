package dev.baton.localstack.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Lets a few visitors act at the same time, in turns: what one of them does stays in order, and the site looks busy.
 */
final class Crowd {

    private static final int AT_ONCE = 8;

    private final Iterator<Visitor> entrance;
    private final Deque<Iterator<Call>> inside = new ArrayDeque<>();

    Crowd(Iterator<Visitor> entrance) {
        this.entrance = entrance;
    }

    /** The next calls, at most that many; none when everybody has gone. */
    List<Call> next(int count) {
        List<Call> calls = new ArrayList<>(count);
        while (calls.size() < count && somebodyIsInside()) {
            Iterator<Call> visitor = inside.removeFirst();
            calls.add(visitor.next());
            if (visitor.hasNext()) {
                inside.addLast(visitor);
            }
        }
        return calls;
    }

    private boolean somebodyIsInside() {
        while (inside.size() < AT_ONCE && entrance.hasNext()) {
            inside.addLast(entrance.next().calls().iterator());
        }
        return !inside.isEmpty();
    }
}
