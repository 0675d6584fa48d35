package dev.ohosbackup.simulator.strict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a client has to keep to, by the documents or by what follows from them.
 *
 * <p>{@code api20:1176} is line 1176 of {@code file-backup-api20.zh.md}.
 */
public enum ProtocolRule {
    /** A {@code SessionBackup} and a {@code SessionRestore} take their bundles once. */
    APPEND_TWICE("append.twice", "api20:1176", "api20:1271", "api20:2007", "api20:2118"),
    /** After {@code release} a session is over. */
    USED_AFTER_RELEASE("session.used-after-release", "api20:1415", "api20:2676", "api20:3696"),
    /** Who has opened a session releases it; API 12. */
    NOT_RELEASED("session.not-released", "api20:1415", "api20:2676", "api20:3696"),
    /** When the service has died, its sessions have died with it. */
    USED_AFTER_DEATH("session.used-after-death", "api20:312"),
    /** A descriptor is read or written before it is closed, and not used afterwards. */
    FD_CLOSED_EARLY("fd.closed-early", "api20:38", "api20:145", "api20:2459"),
    /** Every descriptor is closed by the client that was handed it. */
    FD_LEFT_OPEN("fd.left-open", "api20:38", "api20:52", "api20:145"),
    /** {@code cancel} is for a bundle of the session. */
    CANCEL_OF_NOTHING("cancel.no-such-bundle", "api20:1512", "api20:2800", "api20:3794"),
    /** An error means that there is nothing to go on with. */
    ERROR_IGNORED("error.ignored", "api20:141", "api20:188", "api20:232"),
    /** A bundle is published when all of it has been written. */
    PUBLISHED_EARLY("publish.early", "api20:2459", "api20:2569"),
    /** Files are asked for when the append has succeeded. */
    ASKED_BEFORE_APPEND("file-handle.before-append", "api20:2260", "api20:2355"),
    /** Sizes are measured before the append. */
    SIZES_AFTER_APPEND("sizes.after-append", "api20:1032", "api20:3311"),
    /** Limits of a bundle are changed between its begin and its end. */
    UPDATED_OUT_OF_TIME("update.out-of-time", "api20:674", "api20:728"),
    /**
     * A callback waits for nothing. The documents give callbacks ({@code api20:125}) and a member that answers by its
     * return value ({@code api20:622}); that the one thread of a JavaScript client cannot do both at once follows.
     */
    BLOCKED_IN_CALLBACK("callback.blocked", "api20:125", "api20:622");

    private final String id;
    private final List<String> lines;

    ProtocolRule(String id, String... lines) {
        this.id = id;
        this.lines = List.of(lines);
    }

    /** Its name in messages. */
    public String id() {
        return id;
    }

    /** Where the documents say so. */
    public List<String> lines() {
        return lines;
    }

    /** The rule with this id; empty when there is none. */
    public static Optional<ProtocolRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
