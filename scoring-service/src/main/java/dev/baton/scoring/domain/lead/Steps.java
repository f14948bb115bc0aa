package dev.baton.scoring.domain.lead;

import java.util.Arrays;
import java.util.Map;

/**
 * The steps of a path below a family, cut once.
 *
 * @param first the name in the family itself
 * @param rest  the names within its value
 */
record Steps(String first, String[] rest) {

    static Steps below(String family, String path) {
        String[] names = path.substring(family.length() + 1).split("\\.", -1);
        return new Steps(names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    /** Goes the remaining steps; null where one leads nowhere. */
    Object from(Object value) {
        Object at = value;
        for (String name : rest) {
            if (!(at instanceof Map<?, ?> map)) {
                return null;
            }
            at = map.get(name);
        }
        return at;
    }
}
