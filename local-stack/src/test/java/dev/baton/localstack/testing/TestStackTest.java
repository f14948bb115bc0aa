package dev.baton.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.localstack.kafka.RelayTopics;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

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
}
