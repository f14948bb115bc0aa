package dev.baton.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void anArchiveServesOnlyOnceItsProgramHasEndedByItself() throws Exception {
        // Given
        Path jar = Files.writeString(folder.resolve("scoring.jar"), "classes");
        ClassDataArchive archives = new ClassDataArchive(folder.resolve("cds"));
        String first = archives.argumentsFor("scoring", jar).get(0);
        Path draft = Path.of(first.substring(first.indexOf('=') + 1));
        Files.writeString(draft, "archive");

        // When
        String whileUnproven = archives.argumentsFor("scoring", jar).get(0);
        archives.keep("scoring");
        String afterwards = archives.argumentsFor("scoring", jar).get(0);

        // Then
        assertThat(first).startsWith("-XX:ArchiveClassesAtExit=");
        assertThat(whileUnproven).isEqualTo(first);
        assertThat(afterwards).startsWith("-XX:SharedArchiveFile=");
        assertThat(draft).doesNotExist();
    }

    @Test
    void anArchiveOfAnEarlierStateOfTheJarIsDeleted() throws Exception {
        // Given
        Path jar = Files.writeString(folder.resolve("scoring.jar"), "classes");
        Path cds = Files.createDirectories(folder.resolve("cds"));
        Path earlier = Files.writeString(cds.resolve("scoring-0.jsa"), "archive");
        Path other = Files.writeString(cds.resolve("ingest-0.jsa"), "archive");

        // When
        new ClassDataArchive(cds).argumentsFor("scoring", jar);

        // Then
        assertThat(earlier).doesNotExist();
        assertThat(other).exists();
    }
}
