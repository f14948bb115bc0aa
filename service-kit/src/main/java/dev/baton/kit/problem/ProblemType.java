package dev.baton.kit.problem;

/** One kind of problem a service answers; each service lists its own in one enum. */
public interface ProblemType {

    /** HTTP status. */
    int status();

    /** Short summary, the same for every occurrence. */
    String title();

    /** Name of the enum constant; gives the stable type URI {@code urn:baton:problem:<name-in-kebab-case>}. */
    String name();
}
