package dev.ohosbackup.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Documents;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The coverage page: both documents, section by section, with each requirement, what checks it, and what became of that in
 * one run. One HTML file in both languages that asks nothing of a network.
 */
public final class CoveragePage {
    private static final String TEMPLATE = "coverage.html";
    private static final String DATA = "{\"here\":\"the data\"}";

    private CoveragePage() {}

    /**
     * Writes {@code report/coverage.html} into the directory of a run, beside the Allure report.
     *
     * @param resultsDirectory the directory that holds {@code results.json}
     * @param language         the language that the page begins in, when the reader's browser prefers neither
     * @return the path of the HTML file
     */
    public static Path write(Path resultsDirectory, Language language) throws IOException {
        RunResults run = ResultsFile.read(resultsDirectory);
        ObjectNode data = new CoverageData(run, Catalogue.load(), Documents.load()).json();
        data.put("language", language.code());
        Path page = resultsDirectory.resolve("report").resolve(TEMPLATE);
        Files.createDirectories(page.getParent());
        return Files.writeString(page, template().replace(DATA, island(data)), StandardCharsets.UTF_8);
    }

    private static String template() throws IOException {
        try (InputStream resource = CoveragePage.class.getResourceAsStream(TEMPLATE)) {
            if (resource == null) {
                throw new FileNotFoundException("expected the resource " + TEMPLATE + " beside "
                        + CoveragePage.class.getName() + ", found none: the jar was packed without its resources");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** JSON that may stand inside a script element: nothing in it can end the element or begin another one. */
    private static String island(ObjectNode data) throws JsonProcessingException {
        return new ObjectMapper()
                .writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
