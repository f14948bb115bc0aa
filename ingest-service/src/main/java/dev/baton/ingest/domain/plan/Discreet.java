package dev.baton.ingest.domain.plan;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that may stand in a report: one that looks like a person's address or number is masked. */
final class Discreet {

    private static final Pattern PERSONAL = Pattern.compile(".*(@|%40|\\d{6}).*");
    private static final int LONGEST = 200;
    private static final String MASK = "*";

    private Discreet() {}

    static String name(String name) {
        return name.length() > LONGEST || PERSONAL.matcher(name).matches() ? MASK : name;
    }

    static String pointer(String pointer) {
        return Arrays.stream(pointer.split("/", -1)).map(Discreet::name).collect(Collectors.joining("/"));
    }
}
