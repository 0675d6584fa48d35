package dev.ohosbackup.simulator.app;

import java.util.Optional;

/**
 * Why a path is taken by a backup, or is not.
 *
 * @param path    the path asked about, without needless {@code /} and {@code .}
 * @param reason  the rule that decided
 * @param pattern the include or exclude that decided, as the application wrote it; empty for the other reasons
 */
public record Explanation(String path, Reason reason, Optional<String> pattern) {

    /** The rules, in the order in which they are asked. */
    public enum Reason {
        /** The application takes no part in backups: it has no extension, or its configuration does not allow it. */
        NO_PART(false),
        /** It lies in a {@code .backup} folder, which belongs to the backup itself. */
        BACKUP_FOLDER(false),
        /** It lies below el3 or el4, which are locked while the screen is. */
        LOCKED_LEVEL(false),
        /** Its path is 4096 bytes long or longer. */
        TOO_LONG(false),
        /** An exclude matches it or a directory above it. */
        EXCLUDED(false),
        /** It is a directory that every installation has; a backup need not say so. */
        ALWAYS_THERE(false),
        /** An include matches it or a directory above it. */
        INCLUDED(true),
        /** No include matches, but it is a directory on the way to something that one matches. */
        ON_THE_WAY(true),
        /** No include matches. */
        NOT_INCLUDED(false),
        /** An include matches, but it is neither a regular file nor a directory. */
        NOT_REGULAR(false),
        /** There is nothing at this path. */
        MISSING(false);

        private final boolean taken;

        Reason(boolean taken) {
            this.taken = taken;
        }
    }

    /** The answer for an application that takes no part in backups. */
    public static Explanation noPart(String path) {
        return new Explanation(path, Reason.NO_PART, Optional.empty());
    }

    /** Whether a backup takes it. */
    public boolean taken() {
        return reason.taken;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return path
                + (taken() ? " is taken: " : " is not taken: ")
                + reason
                + pattern.map(p -> " by \"" + p + '"').orElse("");
    }
}
