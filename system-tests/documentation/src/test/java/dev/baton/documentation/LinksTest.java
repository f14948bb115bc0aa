package dev.baton.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every relative link of every Markdown file leads to a file that is there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");

    @Test
    void leadSomewhere() {
        // Given
        List<Path> pages = Repository.files(".md");

        // When
        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            Matcher link = LINK.matcher(Repository.read(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    dead.add(Repository.root().relativize(page) + " → " + link.group(1));
                }
            }
        }

        // Then
        assertThat(pages).isNotEmpty();
        assertThat(dead).isEmpty();
    }
}
