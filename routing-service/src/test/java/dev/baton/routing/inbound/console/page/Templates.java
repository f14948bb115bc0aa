package dev.baton.routing.inbound.console.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The templates of the class path, rendered as the service renders them. */
final class Templates {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addNamespaceResolver(NamespaceResolver.builder("cdi")
                    .resolve(context -> new ShellStub("rita"))
                    .build())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .addLocator(Templates::locate)
            .build();

    private Templates() {}

    static String render(InboxPage page) {
        return ENGINE.getTemplate("inbox/page").data("page", page).render();
    }

    static String render(UnassignedPage page) {
        return ENGINE.getTemplate("unassigned/page").data("page", page).render();
    }

    private static Optional<TemplateLocation> locate(String id) {
        var found = Templates.class.getClassLoader().getResource("templates/" + id + ".html");
        return Optional.ofNullable(found).map(url -> new TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(
                        Templates.class.getClassLoader().getResourceAsStream("templates/" + id + ".html"),
                        StandardCharsets.UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        });
    }

    /** Stands for the shell's bean. */
    public record ShellStub(String userName) {

        public record Entry(String label, String url) {}

        public List<Entry> navigation() {
            return List.of(new Entry("Inbox", "/console"));
        }

        public boolean isCurrent(Entry entry) {
            return true;
        }

        public String asset(String path) {
            return path;
        }
    }
}
