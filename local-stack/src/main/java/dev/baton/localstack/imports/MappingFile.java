package dev.baton.localstack.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mapping as people write it: YAML, of which JSON is a part. */
final class MappingFile {

    private static final YAMLMapper YAML = new YAMLMapper();

    private MappingFile() {}

    static JsonNode read(Path file) throws ImportStopped {
        try {
            JsonNode mapping = YAML.readTree(Files.newBufferedReader(file));
            if (mapping == null || !mapping.isObject()) {
                throw new ImportStopped("%s holds no mapping: see docs/import.md.".formatted(file));
            }
            return mapping;
        } catch (JsonProcessingException e) {
            throw new ImportStopped("%s is neither YAML nor JSON: %s".formatted(file, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new ImportStopped("%s cannot be read.".formatted(file));
        }
    }
}
