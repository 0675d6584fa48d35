package dev.ohosbackup.simulator.pack;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Makes sure that a path which somebody else wrote stays inside the sandbox, before anything is done with it. */
final class ArchivePath {
    private static final int LONGEST = 4095;

    private ArchivePath() {}

    /**
     * The path as an application sees it, from the name of a tar entry, which must be relative.
     *
     * @param where what it was read from, for the message
     */
    static String relative(String name, String where) throws BadArchiveException {
        if (name.startsWith("/")) {
            throw refused(name, where, "it is absolute");
        }
        return absolute(name, where);
    }

    /** The path as an application sees it, from a path with or without a leading {@code /}. */
    static String absolute(String path, String where) throws BadArchiveException {
        if (path.indexOf('\0') >= 0) {
            throw refused(path.replace('\0', '?'), where, "it holds a NUL character");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
            throw refused(path, where, "it has no form in UTF-8");
        }
        StringJoiner clean = new StringJoiner("/", "/", "");
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                throw refused(path, where, "it holds \"..\"");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                clean.add(name);
            }
        }
        String result = clean.toString();
        if (result.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw refused(path.substring(0, 60) + "…", where, "it is longer than " + LONGEST + " bytes");
        }
        if (result.matches("/data/storage/el[12]/base/\\.backup(/(?s:.*))?")) {
            throw refused(path, where, "it leads into a .backup folder");
        }
        return result;
    }

    private static BadArchiveException refused(String path, String where, String why) {
        return new BadArchiveException(where + ": expected a path inside the sandbox, got \"" + path + "\": " + why
                + "; nothing was restored");
    }
}
