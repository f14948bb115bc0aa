package dev.baton.scoring.inbound.console.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What jobs found, read back as it was written. */
@ApplicationScoped
class Reports {

    private final ObjectMapper json;

    Reports(ObjectMapper json) {
        this.json = json;
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

    /** Which of some jobs a page shows: the one the address names, else the newest that goes on or found something. */
    static Optional<Job> chosen(List<Job> jobs, String id) {
        return jobs.stream()
                .filter(job -> job.id().toString().equals(id))
                .findFirst()
                .or(() -> jobs.stream().max(Comparator.comparing(Job::createdAt)));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
