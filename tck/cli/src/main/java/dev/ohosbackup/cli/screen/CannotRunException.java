package dev.ohosbackup.cli.screen;

import java.util.List;

/** Why the kit cannot run: one line for a person, in the language of whoever reads it. Ends in exit code 2. */
public final class CannotRunException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    /**
     * Names the cause.
     *
     * @param key     which line of the messages
     * @param details what it speaks of, in the order of its placeholders
     */
    public CannotRunException(String key, Object... details) {
        super(key);
        this.details = List.of(details).stream().map(String::valueOf).toList();
    }

    /** The line, in this wording. */
    public String in(Wording wording) {
        return wording.text(getMessage(), details.toArray());
    }
}
