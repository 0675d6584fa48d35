package dev.ohosbackup.selftest.kill;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.reports.KillMatrix.Total;
import dev.ohosbackup.suite.run.KitVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of each family when it was last asked for every requirement. That takes too long for every build, so it is
 * written down among the resources.
 */
final class WholeRuns {
    private static final Path FILE = Path.of("src", "test", "resources", "kill-matrix-page", "whole-runs.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, Total> byFamily;

    private WholeRuns(TreeMap<String, Total> byFamily) {
        this.byFamily = byFamily;
    }

    static WholeRuns load() throws IOException {
        return new WholeRuns(
                Files.exists(FILE)
                        ? JSON.readValue(FILE.toFile(), new TypeReference<TreeMap<String, Total>>() {})
                        : new TreeMap<>());
    }

    /** A family has been asked for everything. */
    void record(String family, List<Kill> kills, String date) throws IOException {
        int killed = (int) kills.stream().filter(Kill::killed).count();
        byFamily.put(family, new Total(KitVersion.read(), date, kills.size(), killed));
        JSON.writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), byFamily);
    }

    /** All families together, as of the day on which the first of them was asked; empty while one never was. */
    Optional<Total> total(Collection<String> families) {
        if (!byFamily.keySet().containsAll(families)) {
            return Optional.empty();
        }
        List<Total> all = families.stream().map(byFamily::get).toList();
        return all.stream()
                .min(Comparator.comparing(Total::date))
                .map(oldest -> new Total(
                        oldest.version(),
                        oldest.date(),
                        all.stream().mapToInt(Total::mutants).sum(),
                        all.stream().mapToInt(Total::killed).sum()));
    }
}
