package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How arguments and values are written in the journal. */
final class Texts {
    private static final int LONGEST = 200;

    private Texts() {}

    static String value(Object value) {
        if (value == null) {
            return "done";
        } else if (value instanceof Optional<?> maybe) {
            return maybe.map(Texts::value).orElse("nothing");
        } else if (value instanceof FileMeta meta) {
            return meta.bundleName() + " " + quoted(meta.uri());
        } else if (value instanceof FileData data) {
            return "fd " + data.fd();
        } else if (value instanceof Session) {
            // An object's own text would hold its address, and no two journals would be alike.
            return "opened";
        } else if (value instanceof String text) {
            return quoted(text);
        } else if (value instanceof List<?> list) {
            return list.stream().map(Texts::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    static String arguments(Object... values) {
        return List.of(values).stream().map(Texts::value).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "\"" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + "\"";
    }
}
