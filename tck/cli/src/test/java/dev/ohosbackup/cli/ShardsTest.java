package dev.ohosbackup.cli;

import static dev.ohosbackup.cli.Said.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs share the checks of one, and come to the same. */
class ShardsTest {
    private static final List<String> ONLY = List.of("backup.update-timer", "session-backup.cancel");

    @TempDir
    private static Path shared;

    @TempDir
    private Path directory;

    @BeforeAll
    static void runAll() {
        for (int index = 1; index <= 3; index++) {
            assertThat(run(shared.resolve("shard-" + index), "--shard", index + "/3")
                            .exitCode())
                    .isZero();
        }
    }

    private static Said run(Path results, String... more) {
        List<String> args = new ArrayList<>(
                List.of("run", "--implementation", "reference", "--results", results.toString(), "--only"));
        args.addAll(ONLY);
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }

    private Said merge(Object... directories) {
        List<String> args = new ArrayList<>(List.of("merge", "--results", merged().toString()));
        for (Object given : directories) {
            args.add(
                    given instanceof Integer index
                            ? shared.resolve("shard-" + index).toString()
                            : given.toString());
        }
        return Said.by(args.toArray(String[]::new));
    }

    private Path merged() {
        return directory.resolve("merged");
    }

    @Test
    void togetherTheyAreTheWholeRun() throws IOException {
        Path whole = directory.resolve("whole");
        run(whole);

        Said said = merge(2, 3, 1);

        assertThat(said.exitCode()).as(said.err()).isZero();
        RunResults one = ResultsFile.read(whole);
        RunResults of = ResultsFile.read(merged());
        assertThat(of.requirements()).isEqualTo(one.requirements());
        assertThat(new TreeMap<>(of.summary())).isEqualTo(new TreeMap<>(one.summary()));
        assertThat(of.checks()).isEqualTo(one.checks());
        assertThat(of.shard()).isEmpty();
        for (RequirementResult requirement : of.requirements()) {
            assertThat(requirement.checks())
                    .allSatisfy(check ->
                            assertThat(merged().resolve(check.journal())).isRegularFile());
        }
        assertThat(Path.of(said.lastLine())).isEqualTo(merged().resolve("report/index.html"));
    }

    @Test
    void aShardAloneSaysNothingAboutConformance() throws IOException {
        Said said = run(directory.resolve("one"), "--shard", "1/2");

        assertThat(said.out())
                .contains("Shard 1/2 found nothing broken", "merge makes one run of all of them")
                .doesNotContain("reference conforms");
        assertThat(Files.readString(directory.resolve("one/statement/conformance.json")))
                .contains("\"status\" : \"partial\"");
    }

    @Test
    void aMissingShardIsNamed() {
        refused("expected all 3 shards; seen: none of [2]", merge(1, 3));
    }

    @Test
    void aShardThatIsThereTwiceIsNamed() {
        refused("expected each shard once; seen: 1/3 in", merge(1, 2, 3, 1));
    }

    @Test
    void shardsOfOtherRunsAreRefused() {
        Path other = directory.resolve("other");
        run(other, "--shard", "3/3", "--seed", "7");
        refused("another seed", merge(1, 2, other));
        Path whole = directory.resolve("whole");
        run(whole);
        refused("seen: a whole run", merge(1, 2, whole));
        Path two = directory.resolve("two");
        run(two, "--shard", "2/2");
        refused("another shards", merge(1, two));
    }

    @Test
    void aShardThatIsNoneIsToldInOneLine() {
        for (String word : List.of("0/3", "4/3", "1", "1/0", "a/b", "-1/3")) {
            refused("expected --shard I/N; seen: " + word, run(directory.resolve("none"), "--shard", word));
        }
        refused(
                "expected no more shards than there are requirements",
                run(directory.resolve("n"), "--shard", "1/9999"));
    }
}
