package dev.baton.scoring.inbound.console.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Jobs about a version, and what they found, read back as it was written. */
@ApplicationScoped
class Reports {

    private final RunJobs jobs;
    private final ObjectMapper json;

    Reports(RunJobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** The newest jobs of a kind about a version, and at the end the one that is named, however old it is. */
    Uni<List<Job>> about(String kind, ModelVersion version, int limit, String named) {
        String subject = version.key() + "@" + version.version();
        return jobs.about(kind, subject, limit).chain(found -> {
            UUID id = id(named);
            boolean listed = found.stream().anyMatch(job -> job.id().equals(id));
            return id == null || listed
                    ? Uni.createFrom().item(found)
                    : jobs.find(id).map(older -> Stream.concat(
                                    found.stream(),
                                    older
                                            .filter(job -> job.kind().equals(kind)
                                                    && job.subject().equals(subject))
                                            .stream())
                            .toList());
        });
    }

    private static UUID id(String named) {
        try {
            return named == null ? null : UUID.fromString(named);
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }

    /** The result of a job; empty before its end. */
    <T> Optional<T> result(Job job, Class<T> type) {
        return job.result() == null ? Optional.empty() : Optional.of(read(job.result(), type));
    }

    /** The model document that a job suggested, as JSON. */
    String document(Job job) {
        try {
            return json.readTree(job.result()).at("/suggestion/document").toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a job was asked. */
    <T> T asked(Job job, Class<T> type) {
        return read(job.parameters(), type);
    }

    /** Which of some jobs a page shows, the newest first: the one the address names, else the newest. */
    static Optional<Job> chosen(List<Job> jobs, String id) {
        return jobs.stream()
                .filter(job -> job.id().toString().equals(id))
                .findFirst()
                .or(() -> jobs.stream().findFirst());
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
