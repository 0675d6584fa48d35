package dev.ohosbackup.suite.steps;

import dev.ohosbackup.api.IncrementalBackupData;
import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of bundles to append: {@code bundle}, and where wanted {@code info}, {@code priority} and {@code since}. */
final class AppendTable {
    private static final Map<String, String> COLUMNS = Map.of(
            "bundle",
            "bundle",
            "应用",
            "bundle",
            "info",
            "info",
            "信息",
            "info",
            "priority",
            "priority",
            "优先级",
            "priority",
            "since",
            "since",
            "起点",
            "since");

    private final List<Map<String, String>> rows;

    private AppendTable(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    static AppendTable of(DataTable table) {
        return new AppendTable(rows(table, COLUMNS));
    }

    /** The rows of a table by the English names of their columns; an empty cell counts as left out. */
    static List<Map<String, String>> rows(DataTable table, Map<String, String> columns) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : table.asMaps()) {
            Map<String, String> named = new LinkedHashMap<>();
            row.forEach((header, cell) -> Optional.ofNullable(cell)
                    .ifPresent(it -> named.put(columns.get(Names.oneOf("column", header, columns.keySet())), it)));
            named.put("bundle", Names.bundle(named.getOrDefault("bundle", "")));
            rows.add(named);
        }
        return rows;
    }

    List<String> bundles() {
        return rows.stream().map(row -> row.get("bundle")).toList();
    }

    /** What each application is told; empty when the table has no such column. */
    Optional<List<String>> infos() {
        return rows.stream().noneMatch(row -> row.containsKey("info"))
                ? Optional.empty()
                : Optional.of(
                        rows.stream().map(row -> row.getOrDefault("info", "")).toList());
    }

    /** Refuses columns that only an incremental backup has. */
    AppendTable withoutIncrements() {
        if (rows.stream().anyMatch(row -> row.containsKey("priority") || row.containsKey("since"))) {
            throw new IllegalArgumentException(
                    "the columns \"priority\" and \"since\" are for an IncrementalBackupSession only");
        }
        return this;
    }

    /** The bundles as an incremental backup takes them. */
    List<IncrementalBackupData> increments(Scene scene) {
        return rows.stream().map(row -> increment(row, scene)).toList();
    }

    private static IncrementalBackupData increment(Map<String, String> row, Scene scene) {
        String bundle = row.get("bundle");
        IncrementalBackupData data = switch (row.getOrDefault("since", "the beginning")) {
            case "the beginning", "最初" -> IncrementalBackupData.first(bundle);
            case "the archive", "备份" -> sinceArchive(bundle, scene);
            default ->
                throw new IllegalArgumentException(
                        "\"since\" is \"the beginning\" or \"the archive\", not \"" + row.get("since") + "\"");
        };
        return row.containsKey("priority") ? data.withPriority(Integer.parseInt(row.get("priority"))) : data;
    }

    private static IncrementalBackupData sinceArchive(String bundle, Scene scene) {
        SavedBackup saved = scene.saved();
        Optional<byte[]> manifest = saved.archive().manifest(bundle);
        scene.bench()
                .given(
                        "incremental-backup-session.append-bundles.manifest-readable",
                        manifest.isPresent(),
                        "the archive of " + bundle + " to have a manifest",
                        "files without one");
        int fd = scene.device().files().open(manifest.orElseThrow());
        return IncrementalBackupData.since(bundle, saved.made().getEpochSecond(), fd);
    }
}
