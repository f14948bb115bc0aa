package dev.baton.scoring.inbound.console.studio.yaml;

/** A place of a text is written in a way that can't be changed without touching something else. */
public final class UneditableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    public UneditableException(String pointer, String why) {
        super(why);
        this.pointer = pointer;
    }

    /** JSON pointer to the place. */
    public String pointer() {
        return pointer;
    }
}
