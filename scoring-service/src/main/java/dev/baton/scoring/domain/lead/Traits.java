package dev.baton.scoring.domain.lead;

import dev.baton.scoring.domain.lead.Profile.Trait;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads traits out of the newest value of each trait and of each field of an object. A value of the object as a whole (null, a
 * text, a list) ends the fields that are older; fields that are newer end it.
 */
final class Traits {

    /** Separates the name of a field from that of its object; sorts before everything that names consist of. */
    static final char WITHIN = '\u001f';

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\x80-\\x9f]");

    private final NavigableMap<String, Trait> newest;

    Traits(NavigableMap<String, Trait> newest) {
        this.newest = newest;
    }

    /** The name under which a trait is stored: as sent, without control characters. */
    static String name(String sent) {
        return sent.chars().noneMatch(Character::isISOControl)
                ? sent
                : CONTROL.matcher(sent).replaceAll(" ");
    }

    /** The name under which a field of an object is stored. */
    static String within(String object, Object field) {
        return object + WITHIN + name(field.toString());
    }

    /** The names of traits, without those of fields. */
    Stream<String> names() {
        return newest.keySet().stream()
                .map(name -> name.indexOf(WITHIN) < 0 ? name : name.substring(0, name.indexOf(WITHIN)))
                .distinct();
    }

    /** The value of a trait, of an object with its fields; null where unknown. */
    Object value(String name) {
        return value(name, null);
    }

    /** Every value that counts and is not null, by the path of its name. */
    Map<String, Trait> answers() {
        Map<String, Trait> answers = new TreeMap<>();
        names().forEach(name -> answer(name, null, answers));
        return answers;
    }

    /** @param whole the newest value of the objects around it, null where there is none */
    private Object value(String name, Trait whole) {
        Trait own = counting(name, whole);
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field = next(name, null); field != null; field = next(name, field)) {
            Object value = value(field, own == null ? whole : own);
            if (value != null) {
                fields.put(field.substring(name.length() + 1), value);
            }
        }
        return fields.isEmpty() ? (own == null ? null : own.value()) : fields;
    }

    /** Adds what counts of a trait; answers whether anything does. */
    private boolean answer(String name, Trait whole, Map<String, Trait> into) {
        Trait own = counting(name, whole);
        boolean any = false;
        for (String field = next(name, null); field != null; field = next(name, field)) {
            any |= answer(field, own == null ? whole : own, into);
        }
        if (!any && own != null && own.value() != null) {
            into.put(name.replace(WITHIN, '.'), own);
            any = true;
        }
        return any;
    }

    private Trait counting(String name, Trait whole) {
        Trait own = newest.get(name);
        return own == null || whole == null || own.isNewerThan(whole) ? own : null;
    }

    /** The field of an object after another one, null behind the last. */
    private String next(String object, String field) {
        String from = field == null ? object + WITHIN : field + (char) (WITHIN + 1);
        String found = newest.ceilingKey(from);
        if (found == null
                || found.length() <= object.length()
                || found.charAt(object.length()) != WITHIN
                || !found.startsWith(object)) {
            return null;
        }
        int end = found.indexOf(WITHIN, object.length() + 1);
        return end < 0 ? found : found.substring(0, end);
    }
}
