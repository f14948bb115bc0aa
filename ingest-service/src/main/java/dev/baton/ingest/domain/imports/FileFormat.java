package dev.baton.ingest.domain.imports;

import java.util.List;
import java.util.Objects;

/**
 * How the rows lie in the file. Gzip is recognised by itself.
 *
 * @param type      CSV or JSON lines
 * @param charset   {@code UTF-8}, {@code ISO-8859-1} or {@code windows-1252}
 * @param delimiter between values of CSV
 * @param quote     around values of CSV that hold delimiters, quotes or line ends
 * @param header    names of the columns where the file's first row does not hold them; empty where it does
 * @param ragged    whether trailing values may be missing
 */
public record FileFormat(Type type, String charset, char delimiter, char quote, List<String> header, boolean ragged) {

    /** What a row is written in. */
    public enum Type {
        CSV,
        NDJSON
    }

    public FileFormat {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(charset, "charset");
        header = List.copyOf(header);
    }
}
