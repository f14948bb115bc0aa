package dev.baton.k8s;

import static dev.baton.k8s.KubernetesObject.at;
import static dev.baton.k8s.KubernetesObject.map;
import static dev.baton.k8s.KubernetesObject.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Pod Security Standard <i>restricted</i> and what the house asks beyond it: a root file system that cannot be
 * written, no token, no service links, no fixed user, memory limited and the processor not.
 */
final class RestrictedPods {

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private RestrictedPods() {}

    static List<String> problemsOf(Map<String, Object> podSpec) {
        List<String> problems = new ArrayList<>();
        expect(problems, podSpec, false, "automountServiceAccountToken");
        expect(problems, podSpec, false, "enableServiceLinks");
        expect(problems, podSpec, true, "securityContext", "runAsNonRoot");
        expect(problems, podSpec, "RuntimeDefault", "securityContext", "seccompProfile", "type");
        expect(problems, podSpec, null, "securityContext", "runAsUser");
        for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
            expect(problems, podSpec, null, host);
        }
        for (Map<String, Object> volume : maps(podSpec.get("volumes"))) {
            volume.keySet().stream()
                    .filter(type -> !type.equals("name") && !VOLUMES.contains(type))
                    .forEach(type -> problems.add("volume of type " + type));
        }
        List<Map<String, Object>> containers = new ArrayList<>(maps(podSpec.get("initContainers")));
        containers.addAll(maps(podSpec.get("containers")));
        containers.forEach(container -> problems.addAll(problemsOfContainer(container)));
        return problems;
    }

    private static List<String> problemsOfContainer(Map<String, Object> container) {
        List<String> problems = new ArrayList<>();
        Map<String, Object> context = map(container, "securityContext");
        expect(problems, context, false, "allowPrivilegeEscalation");
        expect(problems, context, true, "readOnlyRootFilesystem");
        expect(problems, context, true, "runAsNonRoot");
        expect(problems, context, List.of("ALL"), "capabilities", "drop");
        expect(problems, context, null, "capabilities", "add");
        expect(problems, context, null, "privileged");
        expect(problems, context, null, "runAsUser");
        expect(problems, container, null, "resources", "limits", "cpu");
        for (String given : List.of("requests.cpu", "requests.memory", "limits.memory")) {
            String[] path = ("resources." + given).split("\\.", -1);
            if (at(container, path).isEmpty()) {
                problems.add("no resources." + given);
            }
        }
        boolean writableTmp =
                maps(container.get("volumeMounts")).stream().anyMatch(mount -> "/tmp".equals(mount.get("mountPath")));
        if (!writableTmp) {
            problems.add("no /tmp to write to");
        }
        return problems;
    }

    private static void expect(List<String> problems, Map<String, Object> from, Object expected, String... path) {
        Object found = at(from, path).orElse(null);
        if (expected == null ? found != null : !expected.equals(found)) {
            problems.add(String.join(".", path) + " is " + found + " and should be " + expected);
        }
    }
}
