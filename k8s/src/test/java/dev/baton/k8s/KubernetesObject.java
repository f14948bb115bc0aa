package dev.baton.k8s;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One rendered object and the ways into it that the tests need. */
record KubernetesObject(Map<String, Object> tree) {

    String kind() {
        return String.valueOf(tree.get("kind"));
    }

    String name() {
        return String.valueOf(at("metadata", "name").orElse(""));
    }

    Map<String, Object> labels() {
        return map("metadata", "labels");
    }

    /** Pod specification of this object; empty where it makes no pods. */
    Map<String, Object> podSpec() {
        return kind().equals("Pod") ? map("spec") : map("spec", "template", "spec");
    }

    Map<String, Object> podLabels() {
        return kind().equals("Pod") ? labels() : map("spec", "template", "metadata", "labels");
    }

    List<Map<String, Object>> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> maps(podSpec().get(list)).stream())
                .toList();
    }

    /** The one container of a pod that has one. */
    Map<String, Object> container() {
        return containers().getFirst();
    }

    /** The variable of the first container with this name. */
    Map<String, Object> variable(String name) {
        return maps(container().get("env")).stream()
                .filter(variable -> name.equals(variable.get("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no variable " + name));
    }

    Optional<Object> at(String... path) {
        return at(tree, path);
    }

    Map<String, Object> map(String... path) {
        return map(tree, path);
    }

    static Optional<Object> at(Object from, String... path) {
        Object here = from;
        for (String key : path) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return Optional.ofNullable(here);
    }

    @SuppressWarnings("unchecked") // keys of a manifest are strings
    static Map<String, Object> map(Object from, String... path) {
        return (Map<String, Object>) at(from, path).orElse(Map.of());
    }

    @SuppressWarnings("unchecked") // a list of maps or absent
    static List<Map<String, Object>> maps(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
