package dev.baton.k8s;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds an object against the models of the Kubernetes API: unknown and missing fields, wrong structure, and, by
 * reading and writing it once, values of another type than the field's. A cluster would drop an unknown field in
 * silence.
 */
final class KubernetesModels {

    private static final Gson PLAIN =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private static final Map<String, Model> MODELS = Map.ofEntries(
            Map.entry("v1 ConfigMap", new Model(V1ConfigMap.class, V1ConfigMap::validateJsonElement)),
            Map.entry("v1 Pod", new Model(V1Pod.class, V1Pod::validateJsonElement)),
            Map.entry("v1 Secret", new Model(V1Secret.class, V1Secret::validateJsonElement)),
            Map.entry("v1 Service", new Model(V1Service.class, V1Service::validateJsonElement)),
            Map.entry("v1 ServiceAccount", new Model(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement)),
            Map.entry("apps/v1 Deployment", new Model(V1Deployment.class, V1Deployment::validateJsonElement)),
            Map.entry("batch/v1 Job", new Model(V1Job.class, V1Job::validateJsonElement)),
            Map.entry(
                    "autoscaling/v2 HorizontalPodAutoscaler",
                    new Model(V2HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement)),
            Map.entry(
                    "policy/v1 PodDisruptionBudget",
                    new Model(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement)),
            Map.entry(
                    "networking.k8s.io/v1 NetworkPolicy",
                    new Model(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement)),
            Map.entry("networking.k8s.io/v1 Ingress", new Model(V1Ingress.class, V1Ingress::validateJsonElement)));

    private KubernetesModels() {}

    /** What is wrong with the object; empty when nothing is. A kind without a model is wrong, too. */
    static List<String> problemsOf(KubernetesObject object) {
        Model model = MODELS.get(object.tree().get("apiVersion") + " " + object.kind());
        if (model == null) {
            return List.of("no model for " + object.tree().get("apiVersion") + " " + object.kind());
        }
        JsonElement written = PLAIN.toJsonTree(object.tree());
        try {
            model.validation().validate(written);
        } catch (IOException | IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        List<String> problems = new ArrayList<>();
        try {
            JsonElement read = JSON.getGson().toJsonTree(JSON.getGson().fromJson(written, model.type()));
            compare("", written, read, problems);
        } catch (JsonParseException | IllegalArgumentException | DateTimeException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems;
    }

    private static void compare(String path, JsonElement written, JsonElement read, List<String> problems) {
        switch (written) {
            case JsonObject map ->
                map.entrySet()
                        .forEach(entry -> compare(
                                path + "/" + entry.getKey(),
                                entry.getValue(),
                                read instanceof JsonObject other ? other.get(entry.getKey()) : null,
                                problems));
            case JsonArray list -> {
                for (int i = 0; i < list.size(); i++) {
                    boolean there = read instanceof JsonArray other && i < other.size();
                    compare(path + "/" + i, list.get(i), there ? ((JsonArray) read).get(i) : null, problems);
                }
            }
            default -> compareLeaf(path, written, read, problems);
        }
    }

    private static void compareLeaf(String path, JsonElement written, JsonElement read, List<String> problems) {
        if (read == null) {
            problems.add(path + " is lost when the API reads it");
        } else if (!type(written).equals(type(read))) {
            problems.add(path + " is " + written + " and should be a " + type(read));
        }
    }

    private static String type(JsonElement leaf) {
        if (!(leaf instanceof JsonPrimitive value)) {
            return "null";
        }
        return value.isString() ? "string" : value.isBoolean() ? "boolean" : "number";
    }

    private interface Validation {
        void validate(JsonElement json) throws IOException;
    }

    private record Model(Class<?> type, Validation validation) {}
}
