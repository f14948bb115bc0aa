package dev.baton.scoring.inbound.console.studio.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.yaml.snakeyaml.Yaml;

class YamlTextLawsTest {

    private static final String SHIPPED = shipped();
    private static final List<String> ORDER = List.of("id", "when", "points", "repeat", "decay", "cap", "reason");
    private static final List<String> LISTS = List.of("/fit/rules", "/engagement/rules", "/disqualifiers");

    /** Whatever is done to the rules of the shipped model, it says what the same deeds on plain lists come to. */
    @Property(tries = 25)
    void rowsAndDocumentSayTheSame(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 9_999) Integer> deeds) {
        // Given
        YamlText text = YamlText.of(SHIPPED, YamlTextLawsTest::load, ORDER);
        Map<String, Object> tree = plain(load(SHIPPED));

        // When
        for (int deed : deeds) {
            String list = LISTS.get(deed % 3);
            int size = ((List<?>) text.at(list)).size();
            int at = size == 0 ? 0 : deed / 12 % size;
            text = done(text, list, at, size, deed / 3 % 4);
            done(rules(tree, list), at, size, deed / 3 % 4);
        }

        // Then
        assertThat(text.tree()).isEqualTo(tree);
        assertThat(comments(text.text())).containsAll(headings());
    }

    private static YamlText done(YamlText text, String list, int at, int size, int deed) {
        return switch (deed) {
            case 0 -> size == 0 ? text : text.remove(list + "/" + at);
            case 1 -> text.swap(list, at);
            case 2 -> size == 0 ? text : text.insert(list, at + 1, text.cutting(list + "/" + at));
            default ->
                size == 0
                        ? text
                        : text.set(list + "/" + at + "/cap", "7").set(list + "/" + at + "/reason", "\"so: #1\"");
        };
    }

    private static void done(List<Object> rules, int at, int size, int deed) {
        if (size == 0) {
            return;
        }
        switch (deed) {
            case 0 -> rules.remove(at);
            case 1 -> {
                if (at + 1 < size) {
                    rules.add(at + 1, rules.remove(at));
                }
            }
            case 2 -> rules.add(at + 1, plain(rules.get(at)));
            default -> {
                Map<String, Object> rule = map(rules.get(at));
                rule.put("cap", 7);
                rule.put("reason", "so: #1");
            }
        }
    }

    private static List<Object> rules(Map<String, Object> tree, String list) {
        Object here = tree;
        for (String step : Pointer.of(list).steps()) {
            here = map(here).get(step);
        }
        @SuppressWarnings("unchecked")
        List<Object> rules = (List<Object>) here;
        return rules;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** A copy in which nothing is shared. */
    @SuppressWarnings("unchecked")
    private static <T> T plain(T value) {
        return (T)
                switch (value) {
                    case Map<?, ?> map -> {
                        Map<Object, Object> copy = new LinkedHashMap<>();
                        map.forEach((key, inner) -> copy.put(key, plain(inner)));
                        yield copy;
                    }
                    case List<?> list ->
                        new ArrayList<>(
                                list.stream().map(YamlTextLawsTest::plain).toList());
                    default -> value;
                };
    }

    /** Comments that head a part of the document, and not one rule. */
    private static Set<String> headings() {
        return comments(SHIPPED).stream()
                .filter(comment -> !comment.contains("Specialists click") && !comment.contains("home page alone"))
                .collect(Collectors.toSet());
    }

    private static Set<String> comments(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> load(String text) {
        return new Yaml().load(text);
    }

    private static String shipped() {
        try (InputStream in = YamlTextLawsTest.class.getResourceAsStream("/models/default.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
