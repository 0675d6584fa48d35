package dev.ohosbackup.simulator;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Paths and names that lead elsewhere, are too long, or hold what no name should. */
public final class HostilePaths {
    /** Each is dangerous, or odd, in a way of its own. */
    public static final List<String> KNOWN = List.of(
            "..",
            "../x",
            "../../../com.b/data/storage/el2/base/files/a.txt",
            "data/../../x",
            "data/storage/el2/base/files/..",
            "data/storage/el2/base/files/../../../../../../../service/x",
            "/..",
            "//x",
            "/data/storage/el2/base/files/x",
            "/apps/com.b/data/storage/el2/base/files/a.txt",
            "",
            ".",
            "/",
            "./",
            "./.",
            " ",
            "\0",
            "a\0b",
            "data/storage/el2/base/files/x\0.txt",
            "data/storage/el2/base/.backup",
            "data/storage/el2/base/.backup/restore/manage.json",
            "data/storage/el1/base/./.backup/x",
            "data//storage/el2/base/.backup//restore/x",
            "data/storage/el2/base",
            "data",
            "data/storage/el2/base/files",
            "data/storage/el2/base/files/a.txt/below-a-file",
            "data/storage/el2/base/files/" + "n".repeat(255),
            "data/storage/el2/base/files/" + "n".repeat(256),
            "data/storage/el2/base/files/" + "名".repeat(86),
            "d/".repeat(2048) + "x",
            "x".repeat(5000),
            "/".repeat(5000),
            "../".repeat(2000) + "x",
            "data/storage/el2/base/files/\u202Etxt.exe",
            "data/storage/el2/base/files/\uD800",
            "data/storage/el2/base/files/\uFEFF",
            "data/storage/el2/base/files/e\u0301",
            "data/storage/el2/base/files/\u00E9",
            "data/storage/el2/base/files/line\nbreak",
            "data/storage/el2/base/files/semi;colon",
            "data/storage/el2/base/files/%2e%2e%2f",
            "..\\..\\x",
            "C:\\x",
            "~/x",
            "-rf",
            "*");

    private HostilePaths() {}

    /** The known ones, and others put together from their like. */
    public static Arbitrary<String> any() {
        Arbitrary<String> segment = Arbitraries.of(
                "..",
                ".",
                "",
                "data",
                "storage",
                "el2",
                "el1",
                "base",
                "files",
                ".backup",
                "restore",
                "a.txt",
                "com.b",
                "apps",
                "service",
                " ",
                "\n",
                "\0",
                "名",
                "🎈",
                "\uD83C",
                "...",
                "..a",
                ".. ",
                "%2e%2e",
                "n".repeat(256));
        Arbitrary<String> built = segment.list().ofMaxSize(9).map(segments -> String.join("/", segments));
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(KNOWN)), Tuple.of(2, built));
    }
}
