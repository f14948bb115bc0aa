package dev.baton.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void anArchiveServesOnlyOnceItsProgramHasEndedByItself() throws Exception {
        // Given
        Path jar = Files.writeString(folder.resolve("scoring.jar"), "classes");
        ClassDataArchive archives = new ClassDataArchive(folder.resolve("cds"), true);
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
    void aSuiteThatRunsOnceUsesWhatIsThereAndWritesNone() throws Exception {
        // Given
        Path jar = Files.writeString(folder.resolve("scoring.jar"), "classes");
        Path cds = folder.resolve("cds");
        String drafted =
                new ClassDataArchive(cds, true).argumentsFor("scoring", jar).get(0);
        Path archive = Path.of(drafted.substring(drafted.indexOf('=') + 1, drafted.indexOf(".draft")));
        ClassDataArchive once = new ClassDataArchive(cds, false);

        // When
        List<String> without = once.argumentsFor("scoring", jar);
        Files.writeString(archive, "archive");
        List<String> with = once.argumentsFor("scoring", jar);

        // Then
        assertThat(without).isEmpty();
        assertThat(with).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void anArchiveOfAnEarlierStateOfTheJarIsDeleted() throws Exception {
        // Given
        Path jar = Files.writeString(folder.resolve("scoring.jar"), "classes");
        Path cds = Files.createDirectories(folder.resolve("cds"));
        Path earlier = Files.writeString(cds.resolve("scoring-0.jsa"), "archive");
        Path other = Files.writeString(cds.resolve("ingest-0.jsa"), "archive");

        // When
        new ClassDataArchive(cds, true).argumentsFor("scoring", jar);

        // Then
        assertThat(earlier).doesNotExist();
        assertThat(other).exists();
    }
}
