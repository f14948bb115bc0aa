package dev.baton.k8s;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What a rendering holds: the objects, parsed so that a key written twice is refused, and the text they came from. */
record Manifests(List<KubernetesObject> objects, String text) {

    @SuppressWarnings("unchecked") // a manifest is a map
    static Manifests parse(String text) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Iterable<Object> documents = new Yaml(strict).loadAll(text);
        List<KubernetesObject> objects = StreamSupport.stream(documents.spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> new KubernetesObject((Map<String, Object>) document))
                .toList();
        return new Manifests(objects, text);
    }

    Stream<KubernetesObject> ofKind(String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind));
    }

    KubernetesObject only(String kind, String name) {
        return ofKind(kind)
                .filter(object -> object.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** Everything that makes pods, the test pod included. */
    Stream<KubernetesObject> withPods() {
        return objects.stream().filter(object -> !object.podSpec().isEmpty());
    }
}
