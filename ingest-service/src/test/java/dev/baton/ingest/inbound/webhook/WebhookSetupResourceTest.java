package dev.baton.ingest.inbound.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.ManageWebhooks;
import dev.baton.ingest.application.webhook.SecretBox;
import dev.baton.ingest.config.SourcesConfig;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebhookSetupResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void withoutAKeyToSealSecretsNoWebhookIsSetUp() {
        // Given
        SecretBox sealsNothing = new SecretBox(new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(SourcesConfig.class));
        WebhookSetupResource resource =
                new WebhookSetupResource(new ManageWebhooks(null, null, sealsNothing, null, null), null, JSON, null);

        // When
        HttpProblem problem =
                catchThrowableOfType(HttpProblem.class, () -> resource.save("any", JSON.createObjectNode()));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(409);
        assertThat(problem.getType()).hasToString("urn:baton:problem:webhook-secrets-off");
        assertThat(problem.getDetail()).contains("BATON_SOURCES_SECRET_KEY");
    }
}
