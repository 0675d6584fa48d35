package dev.ohosbackup.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.ohosbackup.suite.Sha256;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.Conformance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conformance statement of a run: {@code CONFORMANCE.md} for people, {@code conformance.json} for programs, and a
 * badge. All three follow from {@code results.json} alone, so that anybody can make them again and compare.
 */
public final class ConformanceStatement {
    /** The folder, in the directory of a run. */
    public static final String FOLDER = "statement";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ConformanceStatement() {}

    /**
     * Writes the statement into the directory of a run.
     *
     * @return the path of {@code CONFORMANCE.md}
     */
    public static Path write(Path resultsDirectory) throws IOException {
        Path folder = Folder.emptied(resultsDirectory.resolve(FOLDER));
        for (Map.Entry<String, byte[]> file : files(resultsDirectory).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder.resolve("CONFORMANCE.md");
    }

    /**
     * Makes the statement again and compares.
     *
     * @return what does not follow from the results, in words: file names, or what of the results contradicts itself; none
     *     where all of it follows
     */
    public static List<Difference> verify(Path resultsDirectory) throws IOException {
        List<Difference> differences = new ArrayList<>();
        RunResults run = ResultsFile.read(resultsDirectory);
        for (RequirementResult requirement : run.requirements()) {
            Optional<Verdict> follows = Verdict.of(requirement.checks());
            if (follows.isPresent() && follows.get() != requirement.verdict()) {
                differences.add(new Difference(
                        requirement.id(),
                        follows.get().name(),
                        requirement.verdict().name()));
            }
        }
        if (!RunResults.count(run.requirements()).equals(run.summary())) {
            differences.add(new Difference(
                    "summary",
                    RunResults.count(run.requirements()).toString(),
                    run.summary().toString()));
        }
        if (!run.incomplete() && Conformance.exitCode(run) != run.exitCode()) {
            differences.add(new Difference("exitCode", "" + Conformance.exitCode(run), "" + run.exitCode()));
        }
        for (Map.Entry<String, byte[]> file : files(resultsDirectory).entrySet()) {
            Path written = resultsDirectory.resolve(FOLDER).resolve(file.getKey());
            String follows = Sha256.of(file.getValue());
            String seen = Files.isRegularFile(written) ? Sha256.of(Files.readAllBytes(written)) : "–";
            if (!follows.equals(seen)) {
                differences.add(new Difference(FOLDER + "/" + file.getKey(), follows, seen));
            }
        }
        return differences;
    }

    /**
     * Something that does not follow from the results.
     *
     * @param what    a file, or a part of {@code results.json}
     * @param follows what follows, for a file its SHA-256
     * @param seen    what is there
     */
    public record Difference(String what, String follows, String seen) {}

    private static Map<String, byte[]> files(Path resultsDirectory) throws IOException {
        String digest = Sha256.of(Files.readAllBytes(resultsDirectory.resolve("results.json")));
        Statement statement = Statement.of(ResultsFile.read(resultsDirectory), Catalogue.load(), digest);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("CONFORMANCE.md", bytes(new StatementText(statement).markdown()));
        files.put("conformance.json", bytes(JSON.writeValueAsString(statement) + "\n"));
        files.put("badge.svg", bytes(new Badge(statement).svg()));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }
}
