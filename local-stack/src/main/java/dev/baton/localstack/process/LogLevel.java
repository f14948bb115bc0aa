package dev.baton.localstack.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How loud a line of a child's log is, from the quietest. */
public enum LogLevel {
    OTHER,
    WARN,
    ERROR;

    /** Past this many characters a level's name is part of the message. */
    private static final int HEAD = 80;

    private static final Pattern NAME = Pattern.compile("\\b(WARN|WARNING|ERROR|FATAL|SEVERE)\\b");

    /** Read from the head of the line, where every logging library puts it; a line without one is {@link #OTHER}. */
    public static LogLevel of(String line) {
        Matcher matcher = NAME.matcher(line.substring(0, Math.min(HEAD, line.length())));
        if (!matcher.find()) {
            return OTHER;
        }
        return matcher.group().startsWith("WARN") ? WARN : ERROR;
    }

    public boolean atLeast(LogLevel other) {
        return compareTo(other) >= 0;
    }
}
