package dev.baton.scoring.inbound.console.studio.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A part of a YAML text with its place in it; indexes count characters. Aliases stay aliases. */
final class Part {

    /** What it is. */
    enum Kind {
        SCALAR,
        LIST,
        MAP,
        ALIAS
    }

    /**
     * A member of a map.
     *
     * @param key   a scalar
     * @param value anything
     */
    record Member(Part key, Part value) {}

    final Kind kind;
    final boolean flow;
    final int start;
    final int column;
    /** Of a scalar its text, of an alias the name. */
    final String value;
    /** Its name for aliases, null for none. */
    final String anchor;

    final List<Part> items = new ArrayList<>();
    final List<Member> members = new ArrayList<>();
    int end;

    Part(Kind kind, boolean flow, int start, int end, int column, String value, String anchor) {
        this.kind = kind;
        this.flow = flow;
        this.start = start;
        this.end = end;
        this.column = column;
        this.value = value;
        this.anchor = anchor;
    }

    /** The member with a name, null where there is none. */
    Member member(String name) {
        return members.stream()
                .filter(member -> name.equals(member.key().value))
                .findFirst()
                .orElse(null);
    }

    /** Itself and every part below, in the order of the text. */
    void each(Consumer<Part> visitor) {
        visitor.accept(this);
        items.forEach(item -> item.each(visitor));
        members.forEach(member -> {
            member.key().each(visitor);
            member.value().each(visitor);
        });
    }

    boolean contains(Part other) {
        return start <= other.start && other.end <= end;
    }

    boolean block() {
        return !flow && (kind == Kind.LIST || kind == Kind.MAP);
    }
}
