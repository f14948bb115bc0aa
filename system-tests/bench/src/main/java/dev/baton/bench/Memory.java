package dev.baton.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory a process ever held, as Linux counts it. */
final class Memory {

    private static final String PEAK = "VmHWM:";

    private Memory() {}

    static void measure(TestBed bed, Report report) {
        for (String service : TestBed.SERVICES) {
            report.add(Figure.of("peak memory, " + service, peakMebibytes(bed.pid(service)), "MiB")
                    .beside("resident, heap limit 256 MiB"));
        }
    }

    static double peakMebibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                            .filter(line -> line.startsWith(PEAK))
                            .mapToLong(line -> Long.parseLong(line.substring(PEAK.length())
                                    .replace("kB", "")
                                    .strip()))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
