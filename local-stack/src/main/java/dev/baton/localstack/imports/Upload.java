package dev.baton.localstack.imports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Sends a file piece by piece, from wherever the service says it has got to. */
final class Upload {

    private static final int PIECE = 1 << 20;

    private final Path file;

    Upload(Path file) {
        this.file = file;
    }

    /** SHA-256 of the file, hexadecimal. */
    String digest() throws IOException {
        MessageDigest digest = sha256();
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[PIECE];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Sends what is missing; {@code sent} is told how far it is. */
    void send(ImportApi api, String path, long from, LongConsumer sent)
            throws IOException, ImportStopped, InterruptedException {
        long offset = from;
        long size = Files.size(file);
        byte[] buffer = new byte[PIECE];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            while (offset < size) {
                in.seek(offset);
                int length = in.read(buffer);
                byte[] piece = length == PIECE ? buffer : Arrays.copyOf(buffer, Math.max(0, length));
                ImportApi.Answer answer = api.piece(path, offset, piece, checksum(piece));
                // an answer that was lost on the way: the piece is there already
                boolean elsewhere = answer.status() == 409 && answer.offset() >= 0 && answer.offset() != offset;
                offset = elsewhere ? answer.offset() : answer.orStop().offset();
                sent.accept(offset);
            }
        }
    }

    private static String checksum(byte[] piece) {
        return "sha256 " + Base64.getEncoder().encodeToString(sha256().digest(piece));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
