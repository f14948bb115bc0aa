package dev.baton.documentation;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads settings, defaults and javadoc of every {@code @ConfigMapping} interface out of a source file. */
final class SettingsReader {

    private final String owner;
    private final CompilationUnitTree unit;
    private final DocTrees docs;
    private final Map<String, ClassTree> groups = new HashMap<>();
    private final List<Setting> settings = new ArrayList<>();

    private SettingsReader(String owner, CompilationUnitTree unit, DocTrees docs) {
        this.owner = owner;
        this.unit = unit;
        this.docs = docs;
    }

    static List<Setting> read(Path source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
            List<Setting> all = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                String owner = Repository.root().relativize(source).getName(0).toString();
                all.addAll(new SettingsReader(owner, unit, DocTrees.instance(task)).settings());
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Setting> settings() {
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree mapping) {
                collectGroups(mapping);
                annotation(mapping.getModifiers().getAnnotations(), "ConfigMapping")
                        .flatMap(found -> argument(found, "prefix"))
                        .ifPresent(prefix -> readMembers(mapping, prefix));
            }
        }
        return settings;
    }

    private void collectGroups(ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                groups.put(nested.getSimpleName().toString(), nested);
                collectGroups(nested);
            }
        }
    }

    private void readMembers(ClassTree type, String prefix) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getReturnType() != null && method.getBody() == null) {
                readMember(type, method, prefix);
            }
        }
    }

    private void readMember(ClassTree owningType, MethodTree method, String prefix) {
        List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
        String name = annotation(annotations, "WithName")
                .flatMap(found -> argument(found, "value"))
                .orElseGet(() -> kebab(method.getName().toString()));
        String type = method.getReturnType().toString().replaceAll("@\\w+(\\([^)]*\\))?\\s*", "");
        String element = type.replaceAll("^(List|Optional|Set)<(.*)>$", "$2");
        element = element.replaceAll("^Map<String, ?(.*)>$", "$1");
        String key = prefix + "." + name + (type.startsWith("List<") ? "[]" : "")
                + (type.startsWith("Map<") ? ".\"…\"" : "");
        ClassTree group = groups.get(element.substring(element.lastIndexOf('.') + 1));
        if (group != null) {
            readMembers(group, key);
            return;
        }
        String fallback = annotation(annotations, "WithDefault")
                .flatMap(found -> argument(found, "value"))
                .or(() -> Defaults.of(owner, key))
                .orElse(type.startsWith("Optional") ? "none" : null);
        settings.add(new Setting(owner, key, words(element), fallback, comment(owningType, method)));
    }

    private String comment(ClassTree type, MethodTree method) {
        TreePath path = TreePath.getPath(unit, method);
        DocCommentTree comment = path == null ? null : docs.getDocCommentTree(path);
        if (comment == null) {
            throw new IllegalStateException("%s.%s has no javadoc: say purpose, unit and consequence"
                    .formatted(type.getSimpleName(), method.getName()));
        }
        String text = comment.getFullBody().stream().map(DocTree::toString).collect(Collectors.joining());
        return text.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .trim();
    }

    private static Optional<? extends AnnotationTree> annotation(List<? extends AnnotationTree> all, String name) {
        return all.stream()
                .filter(found -> found.getAnnotationType().toString().endsWith(name))
                .findFirst();
    }

    private static Optional<String> argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof LiteralTree only) { // the one argument without a name
                return Optional.of(String.valueOf(only.getValue()));
            }
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(name)
                    && assignment.getExpression() instanceof LiteralTree literal) {
                return Optional.of(String.valueOf(literal.getValue()));
            }
        }
        return Optional.empty();
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String words(String type) {
        return switch (type) {
            case "int", "long", "Integer", "Long" -> "whole number";
            case "boolean", "Boolean" -> "true or false";
            case "BigDecimal" -> "number";
            case "Duration" -> "duration (ISO-8601)";
            case "URI" -> "address";
            case "String" -> "text";
            default -> type;
        };
    }
}
