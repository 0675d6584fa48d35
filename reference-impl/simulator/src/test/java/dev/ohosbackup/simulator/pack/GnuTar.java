package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** GNU tar, run in a directory. */
record GnuTar(Path directory) {

    /** Skips the test on a machine without it. */
    static void assumeThatItIsThere() {
        boolean there = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tar")));
        assumeTrue(there, "no tar on this machine");
        assumeTrue(new GnuTar(Path.of(".")).run("--version").contains("GNU tar"), "another tar than GNU's");
    }

    /** Runs it and returns what it says. */
    String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("tar"));
        command.addAll(List.of(arguments));
        return start(command);
    }

    /** Runs a shell script, which can name files that the JVM cannot, whatever the locale it was started in. */
    void sh(String script) throws IOException {
        Path file = directory.resolveSibling(directory.getFileName() + ".sh");
        Files.writeString(file, script, StandardCharsets.UTF_8);
        start(List.of("sh", "-e", file.toString()));
        Files.delete(file);
    }

    private String start(List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            return output;
        } catch (IOException | InterruptedException trouble) {
            throw new AssertionError(trouble);
        }
    }
}
