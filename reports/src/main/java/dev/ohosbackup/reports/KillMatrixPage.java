package dev.ohosbackup.reports;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes the page of the kill matrix: every wrong implementation, what it breaks, and which requirements rejected it. */
public final class KillMatrixPage {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private KillMatrixPage() {}

    /**
     * Writes {@code kill-matrix.html}, and {@code kill-matrix.json} with one object for each wrong implementation.
     *
     * @return the path of the HTML file
     */
    public static Path write(KillMatrix matrix, Path directory) throws IOException {
        Files.createDirectories(directory);
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        JSON.writer(lines).writeValue(directory.resolve("kill-matrix.json").toFile(), matrix.mutants());
        Path page = directory.resolve("kill-matrix.html");
        return Files.write(page, of(matrix).getBytes(StandardCharsets.UTF_8));
    }

    static String of(KillMatrix matrix) throws IOException {
        return PageTemplate.of(
                        "kill-matrix.html",
                        List.of("page.css", "kill-matrix.css"),
                        List.of("page.js", "kill-matrix.js"))
                .filled(Map.of(
                        "title", Markup.escape("Kill matrix · " + matrix.version() + " · " + matrix.date()),
                        "words", PageTemplate.resource("kill-matrix-words.json"),
                        "data", PageTemplate.inScript(JSON.writeValueAsString(matrix))));
    }
}
