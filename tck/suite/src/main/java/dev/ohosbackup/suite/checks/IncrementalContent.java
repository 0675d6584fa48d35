package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;

import dev.ohosbackup.plug.Content;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.TestDevice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an incremental backup sends, and that a chain of them restores. The form in which files are sent is open, so it is
 * seen in two ways only: how many bytes there are, since noise cannot be made smaller, and which files appear where
 * there was none. Whether a file that was only touched is sent cannot be judged: the documents call it neither changed
 * nor unchanged.
 */
final class IncrementalContent {
    private static final String WORLD = "one-app";
    private static final String HELLO = OwnFiles.FOLDER + "hello.txt";
    private static final String TOUCHED = OwnFiles.FOLDER + "a name with spaces.txt";
    private static final String ADDED = OwnFiles.FOLDER + "notes/2024/june/added.bin";
    private static final String LARGE = OwnFiles.FOLDER + "photos/large.bin";
    private static final String EMPTY = OwnFiles.FOLDER + "empty.dat";
    private static final int LARGE_SIZE = 3 << 20;
    private static final int ADDED_SIZE = 1 << 20;

    /** All files of the world are older than the first backup, and every change is younger than the last. */
    private static final Instant FIRST_BACKUP = Instant.parse("2024-06-01T00:00:00Z");

    private static final Instant FIRST_CHANGE = Instant.parse("2024-06-15T00:00:00Z");
    private static final Instant SECOND_BACKUP = Instant.parse("2024-07-01T00:00:00Z");
    private static final Instant SECOND_CHANGE = Instant.parse("2024-07-15T00:00:00Z");
    private static final Instant THIRD_BACKUP = Instant.parse("2024-08-01T00:00:00Z");

    @Verifies("incremental-backup-session.append-bundles.zero-sends-everything")
    void firstBackupSendsEverything(Bench bench) {
        TestDevice device = bench.open(WORLD);
        OwnFiles all = OwnFiles.of(device, HIWORLD);

        Archive sent = new IncrementalChain(device, HIWORLD).backUp(FIRST_BACKUP);

        expectAll(bench, all, appearingFrom(bench, sent));
    }

    @Verifies("incremental-backup-session.append-bundles.zero-sends-everything")
    void laterBackupWithTime0SendsEverythingAgain(Bench bench) {
        TestDevice device = bench.open(WORLD);
        OwnFiles all = OwnFiles.of(device, HIWORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);

        Archive sent = chain.backUp(SECOND_BACKUP, 0);

        expectAll(bench, all, appearingFrom(bench, sent));
    }

    @Verifies("incremental-backup-session.append-bundles.only-changes-sent")
    void largeFileThatDidNotChangeIsNotSentAgain(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        long everything = bytes(chain.backUp(FIRST_BACKUP));
        bench.given(
                "incremental-backup-session.append-bundles.zero-sends-everything",
                everything >= LARGE_SIZE,
                "at least the " + LARGE_SIZE + " bytes of the large file in the first backup",
                everything);
        device.write(HIWORLD, ADDED, noise(ADDED_SIZE, 31), FIRST_CHANGE);

        long sent = bytes(chain.backUp(SECOND_BACKUP));

        bench.expect(
                sent >= ADDED_SIZE && sent < LARGE_SIZE,
                "at least the " + ADDED_SIZE + " bytes that were added, and less than the " + LARGE_SIZE
                        + " bytes that were not changed",
                sent + " bytes");
    }

    @Verifies("incremental-backup-session.append-bundles.only-changes-sent")
    void filesThatDidNotChangeDoNotAppearFromAnIncrement(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);
        OwnFiles unchanged = withoutEmpty(OwnFiles.of(device, HIWORLD), HELLO);
        device.write(HIWORLD, HELLO, text("Changed in June.\n"), FIRST_CHANGE);

        Archive sent = chain.backUp(SECOND_BACKUP);

        expectNone(bench, unchanged, appearingFrom(bench, sent));
    }

    @Verifies("incremental-backup-session.append-bundles.only-changes-sent")
    void noFileAppearsFromAnIncrementWithoutChanges(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);

        Archive sent = chain.backUp(SECOND_BACKUP);

        expectNone(bench, withoutEmpty(OwnFiles.of(device, HIWORLD)), appearingFrom(bench, sent));
    }

    @Verifies("incremental-backup-session.append-bundles.manifest-readable")
    void everyFileOfAFirstBackupHasAManifest(Bench bench) {
        IncrementalClient client = bench.open(WORLD).incrementalClient().append(HIWORLD);
        client.awaitEnds(HIWORLD);

        expectManifests(bench, client.archive());
    }

    @Verifies("incremental-backup-session.append-bundles.manifest-readable")
    void everyFileOfAnIncrementHasAManifest(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);
        device.write(HIWORLD, HELLO, text("Changed in June.\n"), FIRST_CHANGE);
        device.write(HIWORLD, LARGE, noise(LARGE_SIZE, 32), FIRST_CHANGE);

        Archive sent = chain.backUp(SECOND_BACKUP);

        expectManifests(bench, sent);
    }

    @Verifies("incremental-backup-session.append-bundles.chain-restores-final-state")
    void changedNewAndTouchedFilesComeBack(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);
        device.write(HIWORLD, HELLO, text("Changed in June.\n"), FIRST_CHANGE);
        device.write(HIWORLD, ADDED, noise(ADDED_SIZE, 31), FIRST_CHANGE);
        device.write(HIWORLD, TOUCHED, text("The name has spaces.\n"), FIRST_CHANGE);
        chain.backUp(SECOND_BACKUP);

        expectFinalState(bench, device, chain);
    }

    @Verifies("incremental-backup-session.append-bundles.chain-restores-final-state")
    void filesThatChangeFromOneIncrementToTheNextComeBackAsTheyWereLast(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);
        device.write(HIWORLD, HELLO, text("Changed in June.\n"), FIRST_CHANGE);
        device.write(HIWORLD, LARGE, noise(LARGE_SIZE, 33), FIRST_CHANGE);
        chain.backUp(SECOND_BACKUP);
        device.write(HIWORLD, HELLO, text("Changed again in July, and longer.\n"), SECOND_CHANGE);
        device.write(HIWORLD, EMPTY, text("Not empty any more.\n"), SECOND_CHANGE);
        chain.backUp(THIRD_BACKUP);

        expectFinalState(bench, device, chain);
    }

    @Verifies("incremental-backup-session.append-bundles.chain-restores-final-state")
    void deletedFilesDoNotComeBack(Bench bench) {
        TestDevice device = bench.open(WORLD);
        IncrementalChain chain = new IncrementalChain(device, HIWORLD);
        chain.backUp(FIRST_BACKUP);
        device.delete(HIWORLD, HELLO);
        device.delete(HIWORLD, OwnFiles.FOLDER + "photos");
        device.write(HIWORLD, ADDED, noise(ADDED_SIZE, 31), FIRST_CHANGE);
        chain.backUp(SECOND_BACKUP);

        expectFinalState(bench, device, chain);
    }

    private static void expectFinalState(Bench bench, TestDevice source, IncrementalChain chain) {
        OwnFiles wanted = OwnFiles.of(source, HIWORLD);
        TestDevice fresh = wiped(bench);
        for (Archive link : chain.links()) {
            RestoreClient client = fresh.restoreClient(link).restore(HIWORLD);
            client.release();
        }
        OwnFiles restored = OwnFiles.of(fresh, HIWORLD);
        bench.expect(
                restored.equals(wanted), "the files as they were at the last increment", wanted.differenceTo(restored));
    }

    /** What appears in an empty sandbox; no document promises that an increment is restored without what it stands on. */
    private static OwnFiles appearingFrom(Bench bench, Archive sent) {
        TestDevice fresh = wiped(bench);
        if (!sent.files(HIWORLD).isEmpty()) {
            RestoreClient client = fresh.restoreClient(sent).append(HIWORLD);
            fresh.await(() -> client.log().done(HIWORLD));
        }
        return OwnFiles.of(fresh, HIWORLD);
    }

    private static TestDevice wiped(Bench bench) {
        TestDevice fresh = bench.open(WORLD);
        fresh.wipe(HIWORLD);
        return fresh;
    }

    private static void expectAll(Bench bench, OwnFiles all, OwnFiles appearing) {
        bench.expect(
                all.standingIn(appearing).equals(all.hashes().keySet()),
                "every file in what was sent",
                all.differenceTo(appearing));
    }

    private static void expectNone(Bench bench, OwnFiles unchanged, OwnFiles appearing) {
        Set<String> again = unchanged.standingIn(appearing);
        bench.expect(again.isEmpty(), "no file that did not change in what was sent", again);
    }

    /** An empty file might stand for one that was not sent. */
    private static OwnFiles withoutEmpty(OwnFiles files, String... changed) {
        Set<String> left = new TreeSet<>(List.of(changed));
        left.add(EMPTY);
        return files.without(left);
    }

    private static void expectManifests(Bench bench, Archive archive) {
        List<Archive.Kept> kept = archive.files(HIWORLD);
        bench.expect(!kept.isEmpty(), "at least one file", kept);
        bench.expect(
                kept.stream().allMatch(file -> file.manifest().isPresent()),
                "a manifestFd with every file, open and readable",
                "none with "
                        + kept.stream()
                                .filter(file -> file.manifest().isEmpty())
                                .map(Archive.Kept::uri)
                                .toList());
        bench.expect(
                kept.stream().anyMatch(file -> file.manifest().orElseThrow().length > 0),
                "a manifest that describes something",
                "only empty ones");
    }

    private static long bytes(Archive archive) {
        return archive.files(HIWORLD).stream()
                .mapToLong(file -> file.content().length
                        + file.manifest().map(manifest -> manifest.length).orElse(0))
                .sum();
    }

    private static byte[] noise(int size, long seed) {
        return Content.bytesOf(new Content.Noise(size, seed));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
