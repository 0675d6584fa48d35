package dev.ohosbackup.simulator.app;

import dev.ohosbackup.simulator.app.Explanation.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Decides by its path alone whether something belongs to a backup; what lies there is for others to see. */
final class SelectionRules {
    /** The longest path that a backup takes, in bytes. */
    private static final int LONGEST_PATH = 4095;

    /** Belongs to the platform and not to the application, whatever the application says. */
    private static final String ALWAYS_EXCLUDED = "/storage/Users/currentUser/appdata";

    private record Include(String written, List<Segment> segments, boolean directoryOnly) {}

    private record Exclude(String written, Wildcard pattern) {}

    /** One name of an include's path; a leading dot is matched by a dot only, as glob does. */
    private record Segment(Wildcard pattern, boolean leadingDot) {

        static Segment of(String text) {
            return new Segment(Wildcard.of(text), text.startsWith(".") || text.startsWith("\\."));
        }

        boolean matches(String name) {
            return (leadingDot || !name.startsWith(".")) && pattern.matches(name);
        }
    }

    /** Most applications say nothing, and a device asks about many paths. */
    private static final List<Include> DEFAULT_INCLUDES = compiled(BackupConfig.DEFAULT_INCLUDES);

    private final List<Include> includes;
    private final List<Exclude> excludes;

    SelectionRules(BackupConfig config) {
        includes = config.includes().equals(BackupConfig.DEFAULT_INCLUDES)
                ? DEFAULT_INCLUDES
                : compiled(config.includes());
        excludes = config.excludes().stream()
                .filter(written -> !written.isEmpty())
                .map(written -> new Exclude(written, Wildcard.of(completed(written))))
                .toList();
    }

    private static List<Include> compiled(List<String> includes) {
        return includes.stream()
                .filter(written -> !written.isEmpty())
                .map(written -> new Include(
                        written, names(written).stream().map(Segment::of).toList(), written.endsWith("/")))
                .toList();
    }

    /**
     * A path in the one form in which rules see paths.
     *
     * @throws IllegalArgumentException when it is not one from the sandbox's root on
     */
    static String plain(String path) {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0 || names(path).contains("..")) {
            throw new IllegalArgumentException("expected an absolute path as the application sees it, without"
                    + " \"..\" and NUL, got \"" + path.replace('\0', '?') + "\"");
        }
        return "/" + String.join("/", names(path));
    }

    private static String completed(String exclude) {
        String pattern = exclude.endsWith("/") ? exclude + "*" : exclude;
        // A pattern without a "/" is left as it is: "*.tmp" matches below every directory.
        return pattern.contains("/") && !pattern.startsWith("/") ? "/" + pattern : pattern;
    }

    /** The answer for this path, from BACKUP_FOLDER to NOT_INCLUDED, ON_THE_WAY left out. */
    Explanation decide(String path, boolean directory) {
        if (inBackupFolder(path)) {
            return because(path, Reason.BACKUP_FOLDER);
        }
        if (inLockedLevel(path)) {
            return because(path, Reason.LOCKED_LEVEL);
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            return because(path, Reason.TOO_LONG);
        }
        if (below(path, ALWAYS_EXCLUDED)) {
            return new Explanation(path, Reason.EXCLUDED, Optional.of(ALWAYS_EXCLUDED));
        }
        for (Exclude exclude : excludes) {
            if (exclude.pattern().matchesOrLeads(path)) {
                return new Explanation(path, Reason.EXCLUDED, Optional.of(exclude.written()));
            }
        }
        List<String> names = names(path);
        for (Include include : includes) {
            if (covers(include, names, directory)) {
                return new Explanation(path, Reason.INCLUDED, Optional.of(include.written()));
            }
        }
        return because(path, Reason.NOT_INCLUDED);
    }

    private static Explanation because(String path, Reason reason) {
        return new Explanation(path, reason, Optional.empty());
    }

    private static boolean covers(Include include, List<String> names, boolean directory) {
        int depth = include.segments().size();
        if (names.size() < depth || (names.size() == depth && include.directoryOnly() && !directory)) {
            return false;
        }
        for (int i = 0; i < depth; i++) {
            if (!include.segments().get(i).matches(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(String path) {
        return Arrays.stream(path.split("/"))
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .toList();
    }

    private static boolean inBackupFolder(String path) {
        return below(path, "/data/storage/el1/base/.backup") || below(path, "/data/storage/el2/base/.backup");
    }

    private static boolean inLockedLevel(String path) {
        return below(path, "/data/storage/el3") || below(path, "/data/storage/el4");
    }

    private static boolean below(String path, String directory) {
        return path.equals(directory) || path.startsWith(directory + "/");
    }
}
