import client.ingest.api.TrackingApi;
import client.ingest.model.TrackingCall;
import client.lifecycle.api.FunnelResourceApi;
import client.routing.api.RepResourceApi;
import client.scoring.api.ModelsResourceApi;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.Consumer;

/** One call of each service by the client that is generated from its OpenAPI document. */
public class Call {

    public static void main(String[] arguments) throws Exception {
        Consumer<HttpRequest.Builder> bearer = request -> request.header("Authorization", arguments[0]);

        var ingest = new client.ingest.ApiClient();
        ingest.updateBaseUri(arguments[1]);
        ingest.setRequestInterceptor(request -> request.header("Authorization", "Basic bG9jYWwtd3JpdGUta2V5Og=="));
        var tracked = new TrackingApi(ingest)
                .trackingResourceTrack(new TrackingCall()
                        .anonymousId(UUID.randomUUID().toString())
                        .event("Generated Client Called"));
        System.out.println("ingest " + tracked.getResults().getFirst().getStatus());

        var scoring = new client.scoring.ApiClient();
        scoring.updateBaseUri(arguments[2]);
        scoring.setRequestInterceptor(bearer);
        System.out.println("scoring "
                + (new ModelsResourceApi(scoring).modelsResourceList().getItems() != null));

        var lifecycle = new client.lifecycle.ApiClient();
        lifecycle.updateBaseUri(arguments[3]);
        lifecycle.setRequestInterceptor(bearer);
        System.out.println(
                "lifecycle " + (new FunnelResourceApi(lifecycle).funnelResourceFunnel().getDenominator() != null));

        var routing = new client.routing.ApiClient();
        routing.updateBaseUri(arguments[4]);
        routing.setRequestInterceptor(bearer);
        System.out.println("routing "
                + new RepResourceApi(routing)
                        .repResourceList().getItems().stream()
                                .anyMatch(rep -> "rita".equals(rep.getUserName())));
    }
}
