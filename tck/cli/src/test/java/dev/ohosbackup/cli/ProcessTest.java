package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds only for a process: how it ends, whatever an implementation does to it. */
class ProcessTest {
    private static final String INFO = """
            public ImplementationInfo info() {
                return new ImplementationInfo("acme", "Acme", "1", 9, Set.of());
            }
            public Device open(DeviceSpec spec) { throw new UnsupportedSpecException("no bench today"); }
            """;

    @TempDir
    private Path directory;

    @Test
    void anImplementationThatEndsTheJvmIsNeverGreen() throws Exception {
        assertThat(run("public Acme() { System.exit(0); }" + INFO))
                .isEqualTo(
                        "2: Cannot run: expected the run to end by itself; seen: the JVM was ended before, by a signal"
                                + " or by an implementation that calls System.exit. There is no verdict; where the run had begun, the command report"
                                + " shows what it had found.");
    }

    @Test
    void threadsThatAnImplementationLeavesBehindDoNotKeepTheJvmAlive() throws Exception {
        String members = """
                public Acme() {
                    Thread left = new Thread(() -> {
                        while (true) { java.util.concurrent.locks.LockSupport.park(); }
                    });
                    left.setDaemon(false);
                    left.start();
                }
                """ + INFO;

        assertThat(run(members))
                .isEqualTo("2: Cannot run: expected acme to have API level 10 or higher; seen: 9."
                        + " The documents begin there.");
    }

    @Test
    void whatAnImplementationPrintsStandsBesideWhatTheKitSays() throws Exception {
        run("public Acme() { System.out.println(\"Acme says hello\"); }" + INFO);

        assertThat(text(directory.resolve("err.txt"))).contains("Acme says hello");
        assertThat(text(directory.resolve("out.txt"))).doesNotContain("hello");
    }

    @Test
    void aRunThatIsKilledLeavesResultsThatAreReportedAndNeverGreen() throws Exception {
        Path results = directory.resolve("results");
        Process process = start("reference");
        for (int waited = 0; waited < 600 && !Files.exists(results.resolve("journals")); waited++) {
            Thread.sleep(100);
        }
        process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);

        RunResults left = ResultsFile.read(results);
        assertThat(left.incomplete()).isTrue();
        assertThat(left.exitCode()).isEqualTo(ExitCode.KIT_FAILED);
        assertThat(left.checks().planned()).isGreaterThan(1000);
        Said said = Said.by("report", results.toString());
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("This run was cut short after").contains("nothing about conformance");
        assertThat(Files.readString(results.resolve("report").resolve("coverage.html")))
                .contains("\"incomplete\":true");
        assertThat(Files.readString(results.resolve("statement/conformance.json")))
                .contains("\"status\" : \"incomplete\"");
        assertThat(Files.readString(results.resolve("statement/badge.svg"))).contains("cut short");
        assertThat(Said.by("diff", results.toString(), results.toString()).err())
                .contains("to hold a whole run; seen: one that was cut short");
    }

    private String run(String members) throws IOException, InterruptedException {
        Process process = start(VendorJarFile.implementing(directory, members).toString());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue() + ": " + text(directory.resolve("out.txt")) + text(directory.resolve("err.txt"));
    }

    private Process start(String implementation) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tck.class.getName(),
                        "run",
                        "--lang=en",
                        "--implementation",
                        implementation,
                        "--results",
                        directory.resolve("results").toString()))
                .redirectOutput(directory.resolve("out.txt").toFile())
                .redirectError(directory.resolve("err.txt").toFile())
                .start();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
