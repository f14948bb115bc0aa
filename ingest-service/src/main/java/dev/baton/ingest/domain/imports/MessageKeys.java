package dev.baton.ingest.domain.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Ids of the messages a row becomes: the same row gives the same ids in every import, so that repeating a file, in whole
 * or in part, counts nothing twice.
 *
 * <p>Rows are told apart by their declared key, else by their content. What is known of a person carries its own content
 * in the id: a later file with another title is news, not a repetition.
 */
public final class MessageKeys {

    private static final int BYTES = 16;
    private static final char BETWEEN = '\u001f';

    private final String rowKey;

    private MessageKeys(String rowKey) {
        this.rowKey = rowKey;
    }

    /**
     * The keys of a row.
     *
     * @param salt    empty, or the import's id where its messages are to be new whatever was imported before
     * @param columns the declared key
     * @param content the row as it stands in the file
     * @return null where the row has nothing in any of its key columns
     */
    public static MessageKeys of(String salt, List<String> columns, Row row, byte[] content) {
        if (columns.isEmpty()) {
            return new MessageKeys(salt + BETWEEN + hex(digest().digest(content)));
        }
        StringBuilder key = new StringBuilder(salt);
        boolean any = false;
        for (String column : columns) {
            Object value = row.get(column);
            String text = value == null ? "" : value.toString().strip();
            any |= !text.isEmpty();
            key.append(BETWEEN).append(text);
        }
        return any ? new MessageKeys(key.toString()) : null;
    }

    /** The id of one message of the row; {@code slot} tells it from the row's others. */
    String messageId(String slot) {
        byte[] whole = (rowKey + BETWEEN + BETWEEN + slot).getBytes(StandardCharsets.UTF_8);
        return "import-" + hex(digest().digest(whole));
    }

    /** The id of a row that is a call itself and has none. */
    public String messageId() {
        return messageId("call");
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
