package dev.baton.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every field of a page that takes text says how long the text may be. */
class FormLimitsTest {

    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)\\b(?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern NO_TEXT =
            Pattern.compile("type=\"(?:hidden|checkbox|radio|submit|date|file|number)\"|\\shidden\\b");

    @Test
    void everyTextFieldHasAMaximumLength() {
        // When
        List<String> fields = new ArrayList<>();
        List<String> unlimited = new ArrayList<>();
        for (Path page : Repository.files(".html")) {
            Matcher field = FIELD.matcher(Repository.read(page));
            while (page.toString().contains("/src/main/") && field.find()) {
                if (!NO_TEXT.matcher(field.group()).find()) {
                    fields.add(field.group());
                    if (!field.group().contains("maxlength=\"")) {
                        unlimited.add(Repository.root().relativize(page) + " " + field.group());
                    }
                }
            }
        }

        // Then
        assertThat(fields).hasSizeGreaterThan(50);
        assertThat(unlimited).isEmpty();
    }
}
