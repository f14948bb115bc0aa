package dev.baton.scoring.inbound.console.studio.yaml;

import java.util.stream.Collectors;

/** Lines and their indentation. */
final class Lines {

    private Lines() {}

    static int start(String text, int index) {
        return text.lastIndexOf('\n', index - 1) + 1;
    }

    /** Where the line ends that holds the index: at its line break, or at the end of the text. */
    static int end(String text, int index) {
        int end = text.indexOf('\n', index);
        return end < 0 ? text.length() : end;
    }

    static int indentation(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Every line but the first moved to the right; blank ones stay empty. */
    static String hanging(String block, int columns) {
        String pad = " ".repeat(columns);
        return block.lines()
                .map(line -> line.isBlank() ? "" : pad + line)
                .collect(Collectors.joining("\n"))
                .substring(block.isBlank() || block.startsWith("\n") ? 0 : columns);
    }

    /** Every line but the first moved to the left, as far as it is indented. */
    static String dedented(String block, int columns) {
        return block.lines()
                .map(line -> line.substring(Math.min(columns, indentation(line))))
                .collect(Collectors.joining("\n"));
    }
}
