package dev.baton.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root of the tree finds a JDK by itself. */
class JdkFinderTest {

    @TempDir
    private Path folder;

    /** What the script said and how it ended. */
    private record Answer(int exitCode, String output) {}

    @Test
    void javaHomeWinsWhenItIsNewEnough() throws Exception {
        // Given
        Path home = jdk("own", "21.0.4");
        jdk("usual/newer", "25");

        // When
        Answer answer = find(home.toString());

        // Then
        assertThat(answer).isEqualTo(new Answer(0, home.toString()));
    }

    @Test
    void aJavaHomeThatIsTooOldGivesWayToTheNewestOfTheUsualFolders() throws Exception {
        // Given
        Path old = jdk("own", "17.0.9");
        jdk("usual/a", "21.0.4");
        Path newest = jdk("usual/b", "25.0.1");
        jdk("usual/c", "22");

        // When
        Answer answer = find(old.toString());

        // Then
        assertThat(answer).isEqualTo(new Answer(0, newest.toString()));
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        // Given
        Path runtime = jdk("usual/runtime", "25");
        Files.delete(runtime.resolve("bin/javac"));
        Path jdk = jdk("usual/jdk", "21");

        // When
        Answer answer = find("");

        // Then
        assertThat(answer).isEqualTo(new Answer(0, jdk.toString()));
    }

    @Test
    void whereThereIsNoneItSaysWhatToInstall() throws Exception {
        // When
        Answer answer = find("");

        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output())
                .contains("needs a JDK 21 or newer")
                .contains("apt-get install")
                .contains("JAVA_HOME");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Path javac = Files.writeString(home.resolve("bin/javac"), "");
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** With a PATH that holds the tools of the script and no Java. */
    private Answer find(String javaHome) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"bash", "sed", "dirname", "readlink", "env"}) {
            link(tools, tool);
        }
        ProcessBuilder builder = new ProcessBuilder(
                        tools.resolve("bash").toString(),
                        ProjectRoot.find().resolve("baton").toString(),
                        "jdk")
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", javaHome,
                        "PATH", tools.toString(),
                        "BATON_JDK_FOLDERS", folder.resolve("usual").toString()));
        Process script = builder.start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Answer(script.exitValue(), output.strip());
    }

    private static void link(Path tools, String tool) throws IOException {
        Path link = tools.resolve(tool);
        for (String place : new String[] {"/usr/bin/", "/bin/"}) {
            Path program = Path.of(place + tool);
            if (Files.exists(program) && Files.notExists(link)) {
                Files.createSymbolicLink(link, program);
            }
        }
    }
}
