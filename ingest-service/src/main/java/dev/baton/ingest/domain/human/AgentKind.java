package dev.baton.ingest.domain.human;

/** What a user agent is, by the analyser's classes. */
public enum AgentKind {
    /** Not (yet) classified, or nothing that tells. */
    UNKNOWN,
    /** A browser, an app, a mail program: a person may stand behind it. */
    CLIENT,
    /** A robot, crawler or program. */
    ROBOT,
    /** Text that is an attack, not a name. */
    ATTACK
}
