package dev.baton.scoring.inbound.console.studio;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.DocumentDiff;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.domain.review.ModelReview;
import dev.baton.scoring.domain.review.Vocabularies;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.outbound.model.NoConfig;
import dev.baton.scoring.outbound.model.YamlModelDocuments;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a document, somebody is told what is wrong with it, where they can mend it. */
class NonsenseTest {

    /** Every how many cases one is tried; 1 for all. */
    private static final int STRIDE = Integer.getInteger("baton.nonsense.stride", 37);

    private final YamlModelDocuments documents = new YamlModelDocuments(NoConfig.INSTANCE);
    private final Workbench bench = new Workbench(documents);
    private final ReadyModel shipped = documents.read(documents.parse(documents.shipped()), 1);
    private final ModelSet inUse = new ModelSet(List.of(shipped));
    private final Vocabularies seen = new Vocabularies(Set.of("title"), Set.of("Reed"), Set.of("titel"));

    @Test
    void nonsenseInAnyFieldIsAFindingAndOpensInTheStudio() {
        // Given
        assertThat(findings(Nonsense.EVERYTHING)).noneMatch(one -> one.severity() == Finding.Severity.ERROR);
        List<List<Object>> places = Nonsense.places(documents.parse(Nonsense.EVERYTHING));
        Set<String> broken = new TreeSet<>();
        int number = 0;

        // When
        for (List<Object> at : places) {
            for (Object value : Nonsense.VALUES) {
                if (number++ % STRIDE == 0) {
                    String text = Nonsense.with(at, value);
                    try {
                        opens(text, findings(text));
                    } catch (RuntimeException | StackOverflowError e) {
                        broken.add(at + " as " + value + ": " + e + " at " + e.getStackTrace()[0]);
                    }
                }
            }
        }

        // Then
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: !!int x",
                "key: !!float x",
                "key: !!bool x",
                "key: !!timestamp x",
                "key: !!binary '*'",
                "key: !!set {a, b}",
                "key: !!omap [a: b]",
                "key: !!pairs [a: b, a: c]",
                "key: !!null x",
                "? [a, b]\n: c",
                "? {a: b}\n: c",
                "~: x",
                "1: x",
                "2024-01-01: x",
                "<<: [x]",
                "key: &k [*k]",
                "key: 0x",
                "key: 0b2",
                "key: 1:99:99",
                "key: '\ud800'",
                "{\"key\": 1e999}",
                "--- a\n--- b"
            })
    void whatOnlyYamlCanSayIsAFindingToo(String text) {
        assertThat(findings(text)).isNotEmpty().allSatisfy(finding -> assertThat(finding.severity())
                .isEqualTo(Finding.Severity.ERROR));
        opens(text, findings(text));
    }

    private List<Finding> findings(String text) {
        try {
            Map<String, Object> document = documents.parse(text);
            ReadyModel model = documents.read(document, 2);
            judges(model);
            return ModelReview.of(document, model, seen, inUse);
        } catch (InvalidModelException e) {
            assertThat(e.faults()).isNotEmpty();
            return e.faults().stream().map(Finding::error).toList();
        }
    }

    /** What passes as a model judges, and knows when to look again. */
    private static void judges(ReadyModel model) {
        History history = History.of(
                List.of(
                        Given.traits(Map.of("title", "Buyer", "email", "a@acme.example"), NOW),
                        Given.event("Read", Map.of("title", "x"), NOW)),
                model.compiled());
        for (Standing standing :
                List.of(Standing.NEW, Standing.NEW.handedBack(NOW), new Standing(true, 1, null, false, NOW, NOW))) {
            model.appraiser().nextCrossing(history.profile(), history.tally(), Adjustments.NONE, standing, NOW);
        }
    }

    private void opens(String text, List<Finding> findings) {
        findings.forEach(finding -> JsonPointer.compile(finding.pointer()));
        ModelVersion draft = ModelVersion.draft("everything", 2, text, null, new Approval("mia", NOW));
        touch(BuilderPage.of(bench.kept(draft), findings, seen, null, null, null, PreviewPane.empty()), 0);
        try {
            Map<String, Object> tree = documents.parse(text);
            DocumentDiff.between(documents.parse(Nonsense.EVERYTHING), tree);
            DocumentDiff.between(tree, documents.parse(Nonsense.EVERYTHING));
        } catch (InvalidModelException unreadable) {
            assertThat(bench.kept(draft).unreadable()).isNotEmpty();
        }
    }

    /** Reads all that a page can read of what it shows. */
    private static void touch(Object shown, int depth) {
        if (shown instanceof List<?> list) {
            list.forEach(one -> touch(one, depth + 1));
            return;
        }
        if (depth > 6 || shown == null || !shown.getClass().getName().startsWith("dev.baton.scoring.inbound.console")) {
            return;
        }
        for (Method read : shown.getClass().getDeclaredMethods()) {
            boolean readable = Modifier.isPublic(read.getModifiers())
                    && !Modifier.isStatic(read.getModifiers())
                    && read.getParameterCount() == 0
                    && !Set.of("hashCode", "toString", "tree", "document", "preview")
                            .contains(read.getName());
            if (readable) {
                try {
                    touch(read.invoke(shown), depth + 1);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(read.toString(), e);
                }
            }
        }
    }
}
