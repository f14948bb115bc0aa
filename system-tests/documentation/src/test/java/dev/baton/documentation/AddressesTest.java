package dev.baton.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No file names an address at a domain that the project doesn't own. */
class AddressesTest {

    private static final Pattern FOREIGN =
            Pattern.compile("(?i)://[\\w.-]*baton\\.dev\\b|\\bbaton\\.dev/|@baton\\.dev\\b");
    private static final Set<String> BINARY = Set.of("png", "jar", "woff2", "ico", "gz", "zip");

    @Test
    void noFileNamesAnAddressAtADomainOfOthers() throws IOException {
        // Given
        List<Path> files = Repository.files("");

        // Then
        assertThat(files).hasSizeGreaterThan(500);
        for (Path file : files) {
            if (Files.isRegularFile(file) && !isBinary(file) && !file.endsWith("AddressesTest.java")) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(FOREIGN.matcher(text).find())
                        .as("an address at baton.dev in %s", Repository.root().relativize(file))
                        .isFalse();
            }
        }
    }

    private static boolean isBinary(Path file) {
        String name = file.getFileName().toString();
        return BINARY.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
