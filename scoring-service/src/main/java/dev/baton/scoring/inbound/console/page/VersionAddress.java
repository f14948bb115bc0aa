package dev.baton.scoring.inbound.console.page;

import dev.baton.scoring.application.UnknownModelException;
import dev.baton.scoring.domain.registry.ModelVersion;

/** Where a version of a model is shown. */
public final class VersionAddress {

    private static final String MODELS = "/console/models/";

    private VersionAddress() {}

    public static String of(ModelVersion version) {
        return of(version.key(), version.version());
    }

    public static String of(String key, int number) {
        return MODELS + key + "/versions/" + number;
    }

    /** Of what a job is about: {@code key@3}, or a model, which is shown by the version that stands for it. */
    public static String ofSubject(String subject) {
        int at = subject.lastIndexOf('@');
        return at < 0 ? MODELS + subject : MODELS + subject.substring(0, at) + "/versions/" + subject.substring(at + 1);
    }

    /** The number of a version as its address names it; fails with {@link UnknownModelException} where it is none. */
    public static int number(String key, String version) {
        if (!version.matches("\\d{1,6}")) {
            throw new UnknownModelException(key + "@" + version);
        }
        return Integer.parseInt(version);
    }
}
