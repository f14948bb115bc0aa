package dev.baton.k8s;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The keys of {@code values.yaml} with their defaults and the comments above them: what the README's table is made of. */
record ValuesReference(List<Row> rows) {

    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    static ValuesReference of(Path values) throws IOException {
        LoaderOptions withComments = new LoaderOptions();
        withComments.setProcessComments(true);
        MappingNode root = (MappingNode) new Yaml(withComments).compose(new StringReader(Files.readString(values)));
        List<Row> rows = new ArrayList<>();
        collect("", root, rows);
        return new ValuesReference(rows);
    }

    /** The table as it must stand in the README. */
    String table() {
        return rows.stream()
                .map(row -> "| `" + row.path() + "` | `" + row.value() + "` | " + row.description() + " |")
                .collect(Collectors.joining("\n", "| Key | Default | What it does |\n| --- | --- | --- |\n", "\n"));
    }

    private static void collect(String prefix, MappingNode map, List<Row> rows) {
        for (NodeTuple entry : map.getValue()) {
            String path = prefix + ((ScalarNode) entry.getKeyNode()).getValue();
            if (entry.getValueNode() instanceof MappingNode child
                    && !child.getValue().isEmpty()) {
                collect(path + ".", child, rows);
            } else {
                rows.add(new Row(path, json(entry.getValueNode()), comment(entry.getKeyNode())));
            }
        }
    }

    /** The comment right above a key; one that a blank line cuts off belongs to the file. */
    private static String comment(Node key) {
        List<CommentLine> above = key.getBlockComments() == null ? List.of() : key.getBlockComments();
        List<String> lines = new ArrayList<>();
        for (CommentLine line : above) {
            if (line.getValue().isBlank()) {
                lines.clear();
            } else {
                lines.add(line.getValue().strip());
            }
        }
        return String.join(" ", lines);
    }

    private static String json(Node value) {
        return JSON.toJson(new Values().construct(value));
    }

    /** One leaf of the values. */
    record Row(String path, String value, String description) {}

    private static final class Values extends SafeConstructor {

        Values() {
            super(new LoaderOptions());
        }

        Object construct(Node node) {
            return constructDocument(node);
        }
    }
}
