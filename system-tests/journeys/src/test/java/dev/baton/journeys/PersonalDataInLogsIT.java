package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What people sent in all journeys of the run does not stand in any log. */
@RelayJourney
@Isolated("reads what all others made the services log")
@Order(2000)
class PersonalDataInLogsIT {

    /** Addresses of people: every e-mail address but the sender of Baton's own mails. */
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@(?!baton\\.example)[\\w-]+(\\.[\\w-]+)+");

    /** Journeys give their people names that begin with these words. */
    private static final Pattern NAME = Pattern.compile("Vera [0-9a-f]{8}|Ada Secretname");

    private static final Pattern PHONE = Pattern.compile("\\+49[ 0-9]{8,}");

    @Test
    void noLogHoldsWhatPeopleSent(Relay relay) throws IOException {
        // Given
        sendWhatCannotBeProcessed(relay);

        // When
        List<String> found = new ArrayList<>();
        for (String service :
                Stream.concat(Relay.SERVICES.stream(), Stream.of("postgres")).toList()) {
            Path log = relay.suite().home().resolve("logs").resolve(service + ".log");
            assertThat(log).isNotEmptyFile();
            new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(PersonalDataInLogsIT::isPersonal)
                    .map(line -> service + ": " + line)
                    .forEach(found::add);
        }

        // Then
        assertThat(found).isEmpty();
    }

    /** Requests that every service refuses or fails at, so that there is something that could be logged. */
    private static void sendWhatCannotBeProcessed(Relay relay) {
        Map<String, Object> person = Map.of(
                "email",
                "ada@secret.example",
                "name",
                "Ada Secretname",
                "phone",
                "+49 30 1234567",
                "userName",
                "\u0000ada");
        relay.as("max", "routing").post("/v1/reps", person);
        relay.as("ada", "scoring").post("/v1/leads/ada@secret.example/merge", person);
        relay.as("ada", "scoring").get("/v1/leads?q=ada@secret.example%00");
        relay.as("ada", "lifecycle").post("/v1/leads/ada@secret.example/transitions", person);
        relay.as("ada", "ingest").post("/v1/sources", person);
        relay.collector().post("/v1/identify", Map.of("userId", "\u0000ada@secret.example", "traits", person));
    }

    private static boolean isPersonal(String line) {
        return EMAIL.matcher(line).find()
                || NAME.matcher(line).find()
                || PHONE.matcher(line).find();
    }
}
