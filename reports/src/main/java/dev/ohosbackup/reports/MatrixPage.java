package dev.ohosbackup.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes the matrix page: every requirement with its verdict in several runs, side by side, of one implementation over time
 * or of several. One HTML file that asks nobody for anything; its links lead to the reports of the runs, where those lie.
 */
public final class MatrixPage {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private MatrixPage() {}

    /**
     * Writes the page.
     *
     * @param runs the directories of the runs, in the order of their columns
     * @return the path of the HTML file
     */
    public static Path write(List<Path> runs, Path page) throws IOException {
        Path whole = page.toAbsolutePath().normalize();
        Files.createDirectories(whole.getParent());
        return Files.write(whole, of(MatrixData.of(runs, whole.getParent())).getBytes(StandardCharsets.UTF_8));
    }

    private static String of(MatrixData data) throws IOException {
        return PageTemplate.of("matrix.html", List.of("page.css", "matrix.css"), List.of("page.js", "matrix.js"))
                .filled(Map.of(
                        "words", PageTemplate.resource("matrix-words.json"),
                        "data", PageTemplate.inScript(JSON.writeValueAsString(data))));
    }
}
