package dev.ohosbackup.cli;

import static dev.ohosbackup.cli.Said.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known failures: put up with until their day, and no longer than they fail. */
class BaselineTest {
    private static final List<String> BROKEN = SampleVendorJar.BROKEN;

    @TempDir
    private static Path shared;

    private static Path jar;
    private static Path failed;

    @TempDir
    private Path directory;

    @BeforeAll
    static void runOnce() throws IOException {
        jar = SampleVendorJar.packed(Files.createDirectories(shared.resolve("vendor")));
        failed = shared.resolve("failed");
        assertThat(run(failed, BROKEN).exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
    }

    private static Said run(Path results, List<String> only, String... more) {
        List<String> args = new ArrayList<>(
                List.of("run", "--implementation", jar.toString(), "--results", results.toString(), "--only"));
        args.addAll(only);
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }

    private Path baseline() {
        return directory.resolve("baseline.json");
    }

    private Said baseline(Path results, String... more) {
        List<String> args = new ArrayList<>(
                List.of("baseline", results.toString(), "--file", baseline().toString()));
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }

    private static Path write(Path file, String requirement, String expires) throws IOException {
        return Files.writeString(
                file,
                "{\"expected\": [{\"requirement\": \"" + requirement + "\", \"reason\": \"known\", \"expires\": \""
                        + expires + "\"}]}");
    }

    @Test
    void whatFailsIsWrittenDownAndPutUpWith() throws IOException {
        Said written = baseline(failed, "--reason", "next release", "--expires", "2999-12-31");
        assertThat(written.exitCode()).as(written.err()).isZero();
        String schema = Files.readString(Path.of("../../fixtures/schemas/baseline.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(Files.readString(baseline()), InputFormat.JSON))
                .isEmpty();

        Path again = directory.resolve("again");
        Said said = run(again, BROKEN, "--baseline", baseline().toString());

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out()).contains("EXPECTED_FAIL 3", "Known failures", "(until 2999-12-31: next release)");
        assertThat(said.out()).doesNotContain("FAIL  backup");
        RunResults results = ResultsFile.read(again);
        assertThat(results.requirements())
                .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(Verdict.EXPECTED_FAIL))
                .allSatisfy(it -> assertThat(it.baseline()).isPresent());
    }

    @Test
    void anEntryWhoseDayIsOverFails() throws IOException {
        write(baseline(), BROKEN.get(0), "2020-01-01");

        Said said = run(
                directory.resolve("run"),
                BROKEN.subList(0, 1),
                "--baseline",
                baseline().toString());

        assertThat(said.exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(said.out()).contains("FAIL 1", "(until 2020-01-01: known)");
    }

    @Test
    void anEntryThatHoldsFailsAndIsStruckOut() throws IOException {
        String holds = "backup.get-backup-version.shape";
        write(baseline(), holds, "2999-12-31");

        Path results = directory.resolve("run");
        Said said = run(results, List.of(holds), "--baseline", baseline().toString());
        assertThat(said.exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(said.out()).contains("UNEXPECTED_PASS 1", "strike them out", "  " + holds);

        assertThat(baseline(results).out()).contains("struck out: " + holds, "0 known failures");
        assertThat(run(results, List.of(holds), "--baseline", baseline().toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void onlySomeAreWrittenDownAndOtherEntriesStay() throws IOException {
        write(baseline(), "session-backup.release.returns", "2999-12-31");

        Said said = baseline(failed, "--reason", "why", "--expires", "2999-12-31", "--only", "backup.update-timer");

        assertThat(said.out()).contains("Known from now on: " + BROKEN.get(0), "2 known failures");
        assertThat(Files.readString(baseline())).contains("session-backup.release.returns", BROKEN.get(0));
    }

    @Test
    void whatCannotBeMeantIsRefusedInOneLine() throws IOException {
        refused("expected --reason and --expires for the failure of " + BROKEN.get(0), baseline(failed));
        refused(
                "expected --expires to be today or later; seen: 2020-01-01",
                baseline(failed, "--reason", "x", "--expires", "2020-01-01"));
        refused("expected --expires YYYY-MM-DD; seen: soon", baseline(failed, "--reason", "x", "--expires", "soon"));
        refused("seen: no file there", runWith());
        Files.writeString(baseline(), "{");
        refused("to be a baseline", runWith());
        write(baseline(), "session-backup.cancle", "2999-12-31");
        refused("The nearest are session-backup.cancel", runWith());
        write(baseline(), BROKEN.get(0), "someday");
        refused("to be a baseline", runWith());
        Files.writeString(baseline(), "{\"expected\": [{\"requirement\": \"" + BROKEN.get(0) + "\"}]}");
        refused("to be a baseline", runWith());
    }

    private Said runWith() {
        return run(directory.resolve("run"), BROKEN, "--baseline", baseline().toString());
    }
}
