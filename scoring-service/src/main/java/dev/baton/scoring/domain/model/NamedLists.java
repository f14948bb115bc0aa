package dev.baton.scoring.domain.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists that conditions name instead of spelling out: {@code ["lead.emailDomain", "in", {"list": "competitorDomains"}]}.
 * The document declares them under {@code lists}; an installation may add values, so that a shipped model needs no edit
 * to know somebody's competitors.
 */
public final class NamedLists {

    private final Map<String, List<Object>> lists = new LinkedHashMap<>();

    private NamedLists() {}

    /**
     * The lists of a document that the JSON Schema has passed.
     *
     * @param more values that the installation adds to lists the document declares
     */
    public static NamedLists of(Map<String, Object> document, Map<String, List<String>> more) {
        NamedLists named = new NamedLists();
        Fields.object(document, "lists")
                .forEach((name, values) -> named.lists.put(name, new ArrayList<>((List<?>) values)));
        more.forEach((name, values) -> named.lists.computeIfPresent(name, (any, declared) -> joined(declared, values)));
        return named;
    }

    /** The tree with every named list spelled out; a name that is not declared stays and fails as no list of values. */
    public Object resolve(Object part) {
        return switch (part) {
            case Map<?, ?> map when map.size() == 1 && lists.containsKey(map.get("list")) -> lists.get(map.get("list"));
            case Map<?, ?> map -> {
                Map<Object, Object> resolved = new LinkedHashMap<>();
                map.forEach((name, value) -> resolved.put(name, resolve(value)));
                yield resolved;
            }
            case List<?> list -> list.stream().map(this::resolve).toList();
            case null, default -> part;
        };
    }

    private static List<Object> joined(List<Object> declared, List<String> values) {
        List<Object> all = new ArrayList<>(declared);
        all.addAll(values);
        return all;
    }
}
