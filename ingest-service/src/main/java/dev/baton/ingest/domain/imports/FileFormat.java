package dev.baton.ingest.domain.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * How the rows lie in the file. Gzip is recognised by itself.
 *
 * @param type      CSV or JSON lines
 * @param charset   {@code UTF-8}, {@code UTF-16} (byte order by its mark), {@code UTF-16LE}, {@code UTF-16BE},
 *                  {@code ISO-8859-1} or {@code windows-1252}
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

    /** Whether the file is in one of the forms of UTF-16. */
    public boolean utf16() {
        return charset.startsWith("UTF-16");
    }

    /** The character set of rows as they are cut from the file: UTF-16 is converted to UTF-8 before. */
    public Charset rowCharset() {
        return utf16() ? StandardCharsets.UTF_8 : Charset.forName(charset);
    }
}
