package dev.baton.localstack.demo;

import java.util.Map;
import java.util.TreeMap;

/** What ingest said, item by item. */
final class Tally {

    private int accepted;
    private int duplicates;
    private int rejected;
    private final Map<String, Integer> codes = new TreeMap<>();

    void accepted() {
        accepted++;
    }

    void duplicate() {
        duplicates++;
    }

    void rejected(String code) {
        rejected++;
        codes.merge(code, 1, Integer::sum);
    }

    int answered() {
        return accepted + duplicates + rejected;
    }

    int duplicates() {
        return duplicates;
    }

    @Override
    public String toString() {
        String reasons = codes.isEmpty() ? "" : " " + codes;
        return "%d accepted, %d duplicates, %d rejected%s".formatted(accepted, duplicates, rejected, reasons);
    }
}
