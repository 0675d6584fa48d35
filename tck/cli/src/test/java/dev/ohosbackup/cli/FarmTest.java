package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the files for device farms tell a shell to do makes one run of many. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the scripts in tck/cli/farm are for a POSIX shell")
class FarmTest {
    private static final String ONLY = "--only backup.update-timer";

    @TempDir
    private Path directory;

    private static List<JsonNode> documents(String name) throws IOException {
        try (MappingIterator<JsonNode> documents = new YAMLMapper()
                .readerFor(JsonNode.class)
                .readValues(Path.of("farm", name).toFile())) {
            return documents.readAll();
        }
    }

    @Test
    void theKubernetesJobsMakeOneRun() throws Exception {
        List<JsonNode> jobs = documents("kubernetes-job.yaml");
        JsonNode shards = jobs.get(0).path("spec");
        int count = shards.path("completions").asInt();
        assertThat(shards.path("completionMode").asText()).isEqualTo("Indexed");
        assertThat(env(jobs.get(0), "SHARDS")).isEqualTo(String.valueOf(count));
        assertThat(env(jobs.get(1), "SHARDS")).isEqualTo(String.valueOf(count));
        for (int index = 0; index < count; index++) {
            Map<String, String> pod = Map.of(
                    "JOB_COMPLETION_INDEX", String.valueOf(index), "SHARDS", String.valueOf(count), "OPTIONS", ONLY);
            assertThat(shell(script(jobs.get(0)), pod)).as("pod " + index).isZero();
        }

        int exitCode = shell(script(jobs.get(1)), Map.of("SHARDS", String.valueOf(count), "LONGEST_WAIT_SECONDS", "1"));

        assertThat(exitCode).isZero();
        expectWhole();
    }

    @Test
    void theMergeOfShardsThatNeverComeEnds() throws Exception {
        String merge = script(documents("kubernetes-job.yaml").get(1));

        assertThat(shell(merge, Map.of("SHARDS", "2", "LONGEST_WAIT_SECONDS", "1")))
                .isEqualTo(ExitCode.CANNOT_RUN);
    }

    @Test
    void theJobsOfGitHubActionsMakeOneRun() throws Exception {
        JsonNode jobs = documents("github-actions.yml").get(0).path("jobs");
        JsonNode shards = jobs.path("shard").path("strategy").path("matrix").path("shard");
        assertThat(shards).isNotEmpty();
        for (JsonNode shard : shards) {
            assertThat(shell(
                            step(jobs.path("shard"), "Run the shard"),
                            Map.of("SHARD", shard.asText(), "OPTIONS", ONLY)))
                    .isZero();
        }
        assertThat(shell(step(jobs.path("whole"), "Merge the shards"), Map.of()))
                .isZero();
        Path summary = directory.resolve("step-summary.md");
        assertThat(shell(
                        step(jobs.path("whole"), "Show the summary"),
                        Map.of("GITHUB_STEP_SUMMARY", summary.toString())))
                .isZero();
        assertThat(summary).content().contains("**Conforms.**");
        expectWhole();
    }

    private void expectWhole() throws IOException {
        RunResults whole = ResultsFile.read(directory.resolve("whole"));
        assertThat(whole.shard()).isEmpty();
        assertThat(whole.checks().planned())
                .isEqualTo(whole.checks().executed())
                .isPositive();
        assertThat(whole.exitCode()).isZero();
    }

    private static JsonNode container(JsonNode job) {
        return job.at("/spec/template/spec/containers/0");
    }

    private static String script(JsonNode job) {
        return container(job).path("command").get(2).asText();
    }

    private static String env(JsonNode job, String name) {
        for (JsonNode variable : container(job).path("env")) {
            if (variable.path("name").asText().equals(name)) {
                return variable.path("value").asText();
            }
        }
        return "";
    }

    private static String step(JsonNode job, String name) {
        for (JsonNode step : job.path("steps")) {
            if (step.path("name").asText().equals(name)) {
                return step.path("run").asText();
            }
        }
        throw new AssertionError("no step " + name);
    }

    /**
     * Runs a script in a shell that finds another {@code java}, which only writes down what it was called with, and then
     * calls the kit so, in this process and with the reference in the place of the implementation. The volume is a
     * directory of the test.
     */
    private int shell(String script, Map<String, String> environment) throws IOException, InterruptedException {
        Path calls = Files.writeString(directory.resolve("calls.txt"), "");
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$*\" >> '" + calls + "'\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script.replace("/results/", directory + "/"))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said.txt").toFile());
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        for (String call : Files.readAllLines(calls)) {
            Said said = Said.by(words(call));
            assertThat(said.exitCode()).as(call + "\n" + said.err()).isZero();
        }
        return process.exitValue();
    }

    private String[] words(String call) {
        assertThat(call).matches("-jar /?kit/ohos-backup-tck\\.jar .*");
        return Arrays.stream(call.split(" "))
                .skip(2)
                .map(word -> word.endsWith("kit/implementation.jar") ? "reference" : word)
                .map(word -> word.matches("whole|shard-\\d+")
                        ? directory.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
    }
}
