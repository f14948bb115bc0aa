package dev.baton.localstack.parked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.localstack.imports.ImportStopped;
import dev.baton.localstack.imports.SignOn;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code baton parked}: the messages that a service could not send, without their content, and their replay. */
@Command(
        name = "parked",
        description = "Shows the messages that a service could not send; --replay sends them again.",
        mixinStandardHelpOptions = true)
public final class ParkedCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The service: ingest 8081, scoring 8082, lifecycle 8083, routing 8084 (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8082");

    @Option(names = "--replay", description = "Sends all of them again, in the order in which they were parked.")
    private boolean replay;

    @Option(names = "--realm", paramLabel = "URL", description = "Where to sign in (default: ${DEFAULT-VALUE}).")
    private URI realm = URI.create("http://localhost:8080/realms/baton");

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "An admin of the local realm (default: ${DEFAULT-VALUE}); a token in BATON_TOKEN goes first.")
    private String user = "ada";

    private final PrintStream out;
    private final String token;

    /** For the command line. */
    public ParkedCommand() {
        this(System.out, System.getenv("BATON_TOKEN"));
    }

    /** @param token a token that is used as it is; null: {@code --user} signs in */
    public ParkedCommand(PrintStream out, String token) {
        this.out = out;
        this.token = token;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            SignOn signOn = new SignOn(client, realm, user, token, Clock.systemUTC());
            return replay ? replay(client, signOn) : list(client, signOn);
        } catch (ImportStopped refused) {
            out.println("baton: " + refused.getMessage());
        } catch (IOException away) {
            out.println("baton: %s does not answer; is the suite up?".formatted(url));
        }
        return 1;
    }

    private int list(HttpClient client, SignOn signOn) throws IOException, InterruptedException, ImportStopped {
        int count = 0;
        String cursor = "";
        while (cursor != null) {
            JsonNode page = ask(client, signOn, "GET", "/v1/parked-messages?limit=200&cursor=" + cursor);
            for (JsonNode message : page.path("items")) {
                out.println("%-8s %s  %-42s %-24s %d bytes"
                        .formatted(
                                message.path("id").asText(),
                                message.path("parkedAt").asText(),
                                message.path("type").asText(),
                                message.path("refusal").asText(),
                                message.path("bytes").asLong()));
                count++;
            }
            cursor = page.path("nextCursor").textValue();
        }
        out.println(
                count == 0
                        ? "baton: no message is parked there"
                        : "baton: %d are parked; remove the cause, then add --replay".formatted(count));
        return 0;
    }

    private int replay(HttpClient client, SignOn signOn) throws IOException, InterruptedException, ImportStopped {
        JsonNode result = ask(client, signOn, "POST", "/v1/parked-messages/replay");
        out.println("baton: %d sent, %d refused again"
                .formatted(result.path("sent").asInt(), result.path("refused").asInt()));
        return 0;
    }

    private JsonNode ask(HttpClient client, SignOn signOn, String method, String path)
            throws IOException, InterruptedException, ImportStopped {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", signOn.bearer())
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new ImportStopped("%s answered %d. It needs the role admin; see docs/parked-messages.md."
                    .formatted(url, response.statusCode()));
        }
        return JSON.readTree(response.body());
    }
}
