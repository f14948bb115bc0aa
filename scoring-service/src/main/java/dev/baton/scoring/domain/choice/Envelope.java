package dev.baton.scoring.domain.choice;

import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.ConditionParser;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.model.NamedLists;
import java.util.List;
import java.util.Map;

/**
 * What a model's document says beside its rules: who it is for, and when it is asked.
 *
 * @param key         name of the model in addresses
 * @param name        for people
 * @param description for people, may be null
 * @param priority    the model with the lowest number is asked first
 * @param entry       over the traits: whom the model judges; null for everybody
 */
public record Envelope(String key, String name, String description, int priority, Condition entry) {

    /** Priority of a document that names none: after all that name one below. */
    public static final int DEFAULT_PRIORITY = 100;

    /**
     * Reads the envelope of a document that the JSON Schema has passed. The entry condition may ask for traits only: whom
     * a model is for must not change with every click.
     *
     * @param lists values that the installation adds to the document's named lists
     * @throws dev.baton.kit.condition.InvalidConditionException when the entry condition is none
     */
    public static Envelope read(Map<String, Object> document, Map<String, List<String>> lists) {
        Object entry = NamedLists.of(document, lists).resolve(document.get("entry"));
        return new Envelope(
                (String) document.get("key"),
                (String) document.get("name"),
                (String) document.get("description"),
                document.get("priority") instanceof Number priority ? priority.intValue() : DEFAULT_PRIORITY,
                entry == null ? null : new ConditionParser(LeadPaths.vocabulary()).parse(entry, "/entry"));
    }

    /** Whether the model judges whoever no other model takes. */
    public boolean catchAll() {
        return entry == null;
    }
}
