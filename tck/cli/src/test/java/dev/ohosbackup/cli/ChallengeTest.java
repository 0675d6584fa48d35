package dev.ohosbackup.cli;

import static dev.ohosbackup.cli.Said.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who thinks that the kit is wrong gets a text with all that is needed to decide it. */
class ChallengeTest {
    @TempDir
    private Path directory;

    @Test
    void itHoldsTheRequirementWhatWasSeenTheTimelineAndTheVersions() throws Exception {
        String id = SampleVendorJar.BROKEN.get(1);
        Path jar = SampleVendorJar.packed(Files.createDirectories(directory.resolve("vendor")));
        Path results = directory.resolve("results");
        Said.by("run", "--implementation", jar.toString(), "--only", id, "--results", results.toString());

        Said said = Said.by("challenge", id, "--results", results.toString());

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("# Challenge of " + id, "api20:1512", "FAIL", "sample-vendor 0.1.0", "SHA-256")
                .contains("- Expected: ", "- Seen: ", "--only " + id, "SessionBackup.cancel(", "## Why this is wrong");
        assertThat(Said.by("challenge", id, "--results", results.toString(), "--lang", "zh")
                        .out())
                .contains("对 " + id + " 的质疑", "- 期望：");
        refused("which no id begins with", Said.by("challenge", "no.such", "--results", results.toString()));
        refused(
                "to have been asked for",
                Said.by("challenge", SampleVendorJar.BROKEN.get(0), "--results", results.toString()));
    }
}
