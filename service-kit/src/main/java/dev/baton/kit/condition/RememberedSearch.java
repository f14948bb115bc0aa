package dev.baton.kit.condition;

import com.google.re2j.Pattern;

/**
 * A pattern that remembers what it found in texts it met lately. Values that patterns are asked about (titles, departments)
 * repeat from lead to lead, and a search costs a hundred times what a look into this memory does.
 *
 * <p>Threads share it without a lock: an entry is immutable, and one that is overwritten is only searched again.
 */
final class RememberedSearch {

    private static final int ENTRIES = 512;
    private static final int LONGEST = 200;

    private record Entry(String text, boolean found) {}

    private final Pattern pattern;
    private final Entry[] entries = new Entry[ENTRIES];

    RememberedSearch(Pattern pattern) {
        this.pattern = pattern;
    }

    boolean finds(String text) {
        if (text.length() > LONGEST) {
            return pattern.matcher(text).find();
        }
        int place = (text.hashCode() ^ (text.hashCode() >>> 16)) & (ENTRIES - 1);
        Entry entry = entries[place];
        if (entry == null || !entry.text().equals(text)) {
            entry = new Entry(text, pattern.matcher(text).find());
            entries[place] = entry;
        }
        return entry.found();
    }
}
