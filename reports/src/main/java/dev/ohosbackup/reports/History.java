package dev.ohosbackup.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Allure keeps from run to run, so that a report shows how a requirement fared before and how a directory's runs have
 * gone. A directory of runs holds what was known before its run, and beside that what is known with it: so a report can be
 * made again without its run counting twice.
 */
public final class History {
    private static final String KEPT = "history";
    private static final String WITH_THIS_RUN = "next";
    private static final Pattern HELD = Pattern.compile("d\\('history/([a-z-]+\\.json)', *'([^']*)'\\)");

    private History() {}

    /** A new run begins in this directory: the run that lies there has become an earlier one. */
    public static void rotate(Path resultsDirectory) throws IOException {
        Path kept = resultsDirectory.resolve(KEPT);
        Path next = kept.resolve(WITH_THIS_RUN);
        if (!Files.isDirectory(next)) {
            return;
        }
        for (Path old : files(kept)) {
            Files.delete(old);
        }
        for (Path file : files(next)) {
            Files.move(file, kept.resolve(file.getFileName()));
        }
        Files.delete(next);
    }

    /** Hands what was known before to Allure, with a number for this run. */
    static void into(Path allureResults, Path resultsDirectory, RunResults run) throws IOException {
        Path kept = resultsDirectory.resolve(KEPT);
        if (Files.isDirectory(kept)) {
            Path handed = Files.createDirectories(allureResults.resolve(KEPT));
            for (Path file : files(kept)) {
                Files.copy(file, handed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        ObjectMapper json = new ObjectMapper();
        json.writeValue(
                allureResults.resolve("executor.json").toFile(),
                Map.of(
                        "name",
                        "ohos-backup-tck",
                        "buildOrder",
                        earlierRuns(kept, json) + 1,
                        "buildName",
                        run.implementation().name() + " "
                                + run.implementation().version() + ", API " + run.apiLevel() + ", "
                                + run.startedAt()));
    }

    /** Keeps what is known with this run, which a report in a single file holds within itself. */
    static void keep(String report, Path resultsDirectory) throws IOException {
        Path next = Folder.emptied(resultsDirectory.resolve(KEPT).resolve(WITH_THIS_RUN));
        Matcher held = HELD.matcher(report);
        while (held.find()) {
            Files.write(next.resolve(held.group(1)), Base64.getDecoder().decode(held.group(2)));
        }
    }

    private static int earlierRuns(Path kept, ObjectMapper json) throws IOException {
        Path trend = kept.resolve("history-trend.json");
        if (!Files.isRegularFile(trend)) {
            return 0;
        }
        int highest = 0;
        for (JsonNode run : json.readTree(trend.toFile())) {
            highest = Math.max(highest, run.path("buildOrder").asInt());
        }
        return highest;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
