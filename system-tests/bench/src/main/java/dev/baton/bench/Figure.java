package dev.baton.bench;

/**
 * One line of the report.
 *
 * @param name   what was measured
 * @param value  the figure
 * @param unit   of the figure
 * @param beside what it is to be read beside, with the ratio; empty where nothing
 * @param aim    what DESIGN aims at, empty where nothing
 */
record Figure(String name, double value, String unit, String beside, String aim) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, "", "");
    }

    Figure beside(String text) {
        return new Figure(name, value, unit, text, aim);
    }

    Figure aim(String text) {
        return new Figure(name, value, unit, beside, text);
    }
}
