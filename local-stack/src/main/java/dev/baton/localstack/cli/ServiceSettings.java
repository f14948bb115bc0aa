package dev.baton.localstack.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notation {@code SERVICE:KEY=VALUE} for one environment variable of one service. */
final class ServiceSettings {

    private static final Pattern NOTATION = Pattern.compile("([a-z-]+):([A-Za-z_][A-Za-z0-9_.]*)=(.*)", Pattern.DOTALL);

    private ServiceSettings() {}

    /** By service, by key; a later setting wins. */
    static Map<String, Map<String, String>> parse(List<String> settings) {
        Map<String, Map<String, String>> environment = new TreeMap<>();
        for (String setting : settings) {
            Matcher matcher = NOTATION.matcher(setting);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "a setting is SERVICE:KEY=VALUE, e.g. routing:BATON_ROUTING_SLA_ACKNOWLEDGE=PT10S, but was "
                                + setting);
            }
            environment
                    .computeIfAbsent(matcher.group(1), service -> new TreeMap<>())
                    .put(matcher.group(2), matcher.group(3));
        }
        return environment;
    }
}
