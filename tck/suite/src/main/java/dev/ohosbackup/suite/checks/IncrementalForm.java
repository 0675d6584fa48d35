package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;

import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Archive.Kept;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.TestDevice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** In which form OpenHarmony sends an increment, and what its manifest says. */
final class IncrementalForm {
    private static final String WORLD = "one-app";
    private static final String HELLO = OwnFiles.FOLDER + "hello.txt";
    private static final String ADDED = OwnFiles.FOLDER + "added.txt";
    private static final String HEADER = "version=1.0&attrNum=8";
    private static final int COLUMNS = 8;
    private static final int REGULAR_FILE = 0100000;
    private static final Instant FIRST_BACKUP = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant CHANGE = Instant.parse("2024-06-15T00:00:00Z");
    private static final Instant SECOND_BACKUP = Instant.parse("2024-07-01T00:00:00Z");

    @Verifies("incremental-backup-session.append-bundles.parts-before-big-files")
    void partsComeBeforeBigFilesAndTheIndexLast(Bench bench) {
        TestDevice device = bench.open(WORLD);
        TransferredFiles files = first(device);
        List<String> parts = files.parts().stream().map(Kept::uri).toList();
        List<String> big = files.bigFiles().stream().map(Kept::uri).toList();
        List<String> names = files.names();
        bench.expect(!parts.isEmpty() && !big.isEmpty(), "parts, and the large file by itself", files);
        bench.expect(
                names.subList(0, parts.size()).equals(parts)
                        && names.subList(parts.size(), names.size() - 1).equals(big)
                        && names.get(names.size() - 1).equals(TransferredFiles.INDEX),
                "parts, then the large file, then manage.json",
                names);
    }

    @Verifies("incremental-backup-session.append-bundles.part-names")
    void thePartsAreCalledByATimeAndTheirNumber(Bench bench) {
        List<String> parts =
                first(bench.open(WORLD)).parts().stream().map(Kept::uri).toList();
        bench.expect(
                !parts.isEmpty() && parts.stream().allMatch(name -> name.matches("[0-9]+_part\\.[0-9]+\\.tar")),
                "parts called by milliseconds, _part. and their number",
                parts);
    }

    @Verifies("incremental-backup-session.append-bundles.unchanged-only-index")
    void anIncrementWithoutChangesIsItsIndexAlone(Bench bench) {
        IncrementalChain chain = new IncrementalChain(bench.open(WORLD), HIWORLD);
        chain.backUp(FIRST_BACKUP);
        expectIndexAlone(bench, chain.backUp(SECOND_BACKUP));
    }

    @Verifies("incremental-backup-session.append-bundles.touched-not-sent")
    void aFileThatWasOnlyTouchedIsNotSentAgain(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);
        device.write(HIWORLD, HELLO, "Hello, world.\n".getBytes(StandardCharsets.UTF_8), CHANGE);
        expectIndexAlone(bench, chain.backUp(SECOND_BACKUP));
    }

    @Verifies("incremental-backup-session.append-bundles.manifest-form")
    void theManifestIsATableOfEightColumns(Bench bench) {
        List<String> lines = manifest(bench, new IncrementalChain(bench.open(WORLD), HIWORLD).backUp(FIRST_BACKUP));
        bench.expect(
                lines.size() > 2
                        && lines.get(0).equals(HEADER)
                        && lines.get(1).startsWith("path;")
                        && lines.stream().skip(1).allMatch(line -> columns(line).length == COLUMNS),
                HEADER + ", the names of the columns, and lines of eight columns",
                lines);
    }

    @Verifies("incremental-backup-session.append-bundles.manifest-facts")
    void aLineOfTheManifestSaysWhatTheFileIs(Bench bench) {
        TestDevice device = bench.open(WORLD);
        SandboxEntry file = device.sandbox().own(HIWORLD).stream()
                .filter(entry -> entry.path().equals(HELLO))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the world has no " + HELLO));
        String hash = device.sandbox().contents(HIWORLD).get(HELLO);
        List<String> lines = manifest(bench, new IncrementalChain(device, HIWORLD).backUp(FIRST_BACKUP));
        String expected = String.join(
                ";",
                HELLO.substring(1),
                String.valueOf(REGULAR_FILE | file.mode()),
                "0",
                String.valueOf(file.size()),
                String.valueOf(file.modified().getEpochSecond()),
                hash);
        bench.expect(
                lines.stream().anyMatch(line -> line.replaceFirst("^/", "").startsWith(expected + ";")),
                "a line that begins with " + expected,
                lines);
    }

    @Verifies("incremental-backup-session.append-bundles.index-manifest-lists-all")
    void theManifestOfTheIndexListsEveryFileThatThereIs(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);
        device.delete(HIWORLD, HELLO);
        device.write(HIWORLD, ADDED, "Added in June.\n".getBytes(StandardCharsets.UTF_8), CHANGE);
        List<String> lines = manifest(bench, chain.backUp(SECOND_BACKUP));
        Set<String> listed = lines.stream()
                .skip(2)
                .map(IncrementalForm::columns)
                .filter(columns -> columns.length > 2 && columns[2].equals("0"))
                .map(columns -> "/" + columns[0].replaceFirst("^/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(OwnFiles.of(device, HIWORLD).hashes().keySet());
        bench.expect(listed.equals(there), "the files " + there, listed);
    }

    private static TransferredFiles first(TestDevice device) {
        return new TransferredFiles(device, HIWORLD, new IncrementalChain(device, HIWORLD).backUp(FIRST_BACKUP));
    }

    private static void expectIndexAlone(Bench bench, Archive sent) {
        List<String> names = sent.files(HIWORLD).stream().map(Kept::uri).toList();
        bench.expect(names.equals(List.of(TransferredFiles.INDEX)), "manage.json and nothing else", names);
    }

    /** The lines of the manifest that comes with the index. */
    private static List<String> manifest(Bench bench, Archive sent) {
        List<String> lines = sent.file(HIWORLD, TransferredFiles.INDEX)
                .flatMap(Kept::manifest)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
        bench.expect(!lines.isEmpty(), "a manage.json with a manifest", sent.files(HIWORLD));
        return lines;
    }

    private static String[] columns(String line) {
        return line.split(";", -1);
    }
}
