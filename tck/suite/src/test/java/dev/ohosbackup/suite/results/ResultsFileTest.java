package dev.ohosbackup.suite.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
    /** As kits wrote it that knew no profiles, no field for observations, no digests, shards or baselines. */
    private static final String OLD = """
            {
              "kit": { "version": "0.1.0" },
              "implementation": {
                "name": "one", "vendor": "somebody", "version": "1", "apiLevel": 20, "capabilities": ["VIRTUAL_CLOCK"]
              },
              "apiLevel": 20, "seed": 7, "startedAt": "2026-01-02T03:04:05Z", "durationMs": 5,
              "summary": { "PASS": 1 }, "checks": { "planned": 1, "executed": 1 }, "exitCode": 0,
              "requirements": [{
                "id": "frame.silence-after-death", "class": "OBSERVED", "since": 10, "document": "api20", "line": 312,
                "section": { "en": "Frame conditions", "zh": "全程约束" }, "members": ["GeneralCallbacks.onBackupServiceDied"],
                "title": { "en": "Silence.", "zh": "没有回调。" }, "verdict": "PASS",
                "checks": [{
                  "name": "a check", "kind": "junit", "verdict": "PASS", "reading": "same as OpenHarmony",
                  "replay": "run it again", "journal": "journal.json"
                }]
              }]
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void resultsOfAnOlderKitAreReadAsHeldAgainstTheDocuments() throws IOException {
        Files.writeString(directory.resolve("results.json"), OLD);
        RunResults run = ResultsFile.read(directory);
        assertThat(run.profile()).isEqualTo(Profile.DOCUMENTS);
        assertThat(run.shard()).isEmpty();
        assertThat(run.incomplete()).isFalse();
        assertThat(run.kit().catalogue()).isEmpty();
        assertThat(run.kit().digest()).isEmpty();
        assertThat(run.implementation().digest()).isEmpty();
        RequirementResult requirement = run.requirements().get(0);
        assertThat(requirement.baseline()).isEmpty();
        assertThat(requirement.observed()).isEmpty();
        assertThat(requirement.checks().get(0).observed()).isEmpty();
        assertThat(requirement.checks().get(0).reading()).contains("same as OpenHarmony");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Files.writeString(
                directory.resolve("results.json"),
                OLD.replace("\"seed\"", "\"profile\": \"openharmony\", \"seed\"")
                        .replace("\"verdict\": \"PASS\"", "\"verdict\": \"FAIL\", \"observed\": \"differs\""));
        RunResults run = ResultsFile.read(directory);
        assertThat(run.profile()).isEqualTo(Profile.OPENHARMONY);
        assertThat(run.requirements().get(0).observed()).contains(Observation.DIFFERS);

        ResultsFile.write(directory.resolve("again"), run);

        assertThat(ResultsFile.read(directory.resolve("again"))).isEqualTo(run);
        assertThat(Files.readString(directory.resolve("again/results.json")))
                .contains("\"profile\" : \"openharmony\"", "\"observed\" : \"differs\"");
    }
}
