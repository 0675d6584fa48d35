package dev.ohosbackup.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report's path is the last thing a process says, and only when it is of this run. */
class LastLineTest {

    /** Stands for Maven: registers, lets a run write its report or not, and has its own last word. */
    static final class Build {
        public static void main(String[] args) throws IOException {
            Path report = Path.of(args[0]);
            LastLine.register(report.toFile());
            if (args.length > 1) {
                Files.writeString(report, args[1]);
            }
            System.out.println("BUILD SUCCESS");
        }
    }

    @TempDir
    private Path directory;

    @Test
    void aNewReportIsNamedLast() throws Exception {
        Path report = directory.resolve("index.html");

        assertThat(build(report.toString(), "new")).containsExactly("BUILD SUCCESS", "", report.toString());
    }

    @Test
    void anOldReportIsNotNamed() throws Exception {
        Path report = Files.writeString(directory.resolve("index.html"), "old");

        assertThat(build(report.toString())).containsExactly("BUILD SUCCESS");
    }

    @Test
    void noReportIsNotNamed() throws Exception {
        assertThat(build(directory.resolve("index.html").toString())).containsExactly("BUILD SUCCESS");
    }

    private static List<String> build(String... args) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Build.class.getName());
        java.command().addAll(List.of(args));
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines().toList();
    }
}
