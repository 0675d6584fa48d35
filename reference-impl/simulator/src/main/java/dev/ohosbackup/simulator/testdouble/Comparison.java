package dev.ohosbackup.simulator.testdouble;

import dev.ohosbackup.simulator.testdouble.FilesSeen.Seen;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What came back of an application's files.
 *
 * @param kept     how many came back as they were
 * @param lost     the files that did not come back
 * @param changed  the files that came back otherwise
 * @param added    the files that nobody had expected
 * @param forbidden the files that must not come back and did
 */
public record Comparison(
        int kept, List<String> lost, List<Change> changed, List<String> added, List<String> forbidden) {
    private static final int PREVIEW = 24;
    private static final int PERMISSIONS = 0777;

    public Comparison {
        lost = List.copyOf(lost);
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        forbidden = List.copyOf(forbidden);
    }

    /** In what a file can differ. */
    public enum Aspect {
        CONTENT,
        MODE,
        TIME
    }

    /**
     * A file that is not as it was.
     *
     * @param path   which file
     * @param aspect in what
     * @param was    how it was, for people
     * @param is     how it is, for people
     */
    public record Change(String path, Aspect aspect, String was, String is) {
        @Override
        public String toString() {
            return path + " " + aspect + ": was " + was + ", is " + is;
        }
    }

    static Comparison of(FilesSeen expected, FilesSeen seen, Set<String> mustNotComeBack) {
        List<String> lost = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        int[] kept = new int[1];
        expected.files().forEach((path, was) -> {
            Seen is = seen.files().get(path);
            if (is == null) {
                lost.add(path);
            } else {
                List<Change> changes = changes(path, was, is);
                changed.addAll(changes);
                kept[0] += changes.isEmpty() ? 1 : 0;
            }
        });
        List<String> added = seen.files().keySet().stream()
                .filter(path -> !expected.files().containsKey(path) && !mustNotComeBack.contains(path))
                .toList();
        List<String> forbidden =
                seen.files().keySet().stream().filter(mustNotComeBack::contains).toList();
        return new Comparison(kept[0], lost, changed, added, forbidden);
    }

    private static List<Change> changes(String path, Seen was, Seen is) {
        List<Change> changes = new ArrayList<>();
        if (!Arrays.equals(was.content(), is.content())) {
            int at = Math.max(0, Arrays.mismatch(was.content(), is.content()));
            changes.add(new Change(path, Aspect.CONTENT, preview(was.content(), at), preview(is.content(), at)));
        }
        if (was.mode() != is.mode()) {
            changes.add(new Change(path, Aspect.MODE, octal(was.mode()), octal(is.mode())));
        }
        if (!was.modified().equals(is.modified())) {
            changes.add(new Change(
                    path, Aspect.TIME, was.modified().toString(), is.modified().toString()));
        }
        return changes;
    }

    private static String octal(int mode) {
        return "0" + Integer.toOctalString(mode & PERMISSIONS);
    }

    /** Some of a content, from shortly before a place on, as text. */
    private static String preview(byte[] content, int at) {
        int from = Math.max(0, Math.min(at, content.length) - PREVIEW / 2);
        int to = Math.min(content.length, from + PREVIEW);
        String text = new String(content, from, to - from, StandardCharsets.UTF_8)
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}|\uFFFD", "?");
        return content.length + " bytes, from byte " + from + " on \"" + text + (to < content.length ? "…\"" : "\"");
    }

    /** Whether everything came back as it was, and nothing else. */
    public boolean isExact() {
        return lost.isEmpty() && changed.isEmpty() && added.isEmpty() && forbidden.isEmpty();
    }

    /** All of it, a line for each file that is not as it should be. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(kept).append(" kept, ").append(lost.size()).append(" lost, ");
        text.append(changed.stream().map(Change::path).distinct().count()).append(" changed, ");
        text.append(added.size()).append(" added, ").append(forbidden.size()).append(" that must not come back");
        lost.forEach(path -> text.append("\n  lost: ").append(path));
        changed.forEach(change -> text.append("\n  changed: ").append(change));
        added.forEach(path -> text.append("\n  added: ").append(path));
        forbidden.forEach(path -> text.append("\n  must not come back: ").append(path));
        return text.toString();
    }
}
