package dev.baton.kit.text;

/**
 * Maximum lengths by kind of text, in characters. The one place for texts that several services know; limits that concern one service
 * alone stand there. Annotate a text that enters with {@code @Size(max = TextLimits.…)}: it is checked, and documented in OpenAPI.
 */
public final class TextLimits {

    /** A constant of an enum, a state, a reason code. */
    public static final int CODE = 100;

    /** A UUID in its canonical form. */
    public static final int UUID = 36;

    /** A user name or an identifier of another system. */
    public static final int IDENTIFIER = 255;

    /** The longest e-mail address (RFC 5321). */
    public static final int EMAIL = 254;

    /** A name of a person, a company, a team, a file. */
    public static final int NAME = 200;

    /** An instant in ISO 8601. */
    public static final int INSTANT = 40;

    /** Why somebody decided something, in a sentence. */
    public static final int REASON = 500;

    /** Free text of some paragraphs. */
    public static final int NOTE = 2_000;

    /** A value in the path of a request. */
    public static final int PATH_PARAMETER = 255;

    /** A value in the query of a request. */
    public static final int QUERY_PARAMETER = 1_000;

    /** An encoded document in the query of a request. */
    public static final int QUERY_DOCUMENT = 16_000;

    /** A header that an operation reads, for example {@code If-Match}. */
    public static final int HEADER = 255;

    private TextLimits() {}
}
