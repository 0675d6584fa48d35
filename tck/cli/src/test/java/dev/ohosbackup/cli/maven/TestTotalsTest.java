package dev.ohosbackup.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module of the build whose tests did not run ends it; a user's project that lies among them does not. */
class TestTotalsTest {
    @TempDir
    private Path root;

    @BeforeEach
    void layOut() throws IOException {
        Files.writeString(
                root.resolve("pom.xml"),
                "<project><modules><module>one</module><module>two/deep</module></modules></project>");
        project("one");
        project("two/deep");
        project("two/deep/example");
        report("one", 3);
    }

    private void project(String folder) throws IOException {
        Files.createDirectories(root.resolve(folder).resolve("src/test/java"));
        Files.writeString(root.resolve(folder).resolve("pom.xml"), "<project/>");
    }

    private void report(String folder, int tests) throws IOException {
        Path reports = Files.createDirectories(root.resolve(folder).resolve("target/surefire-reports"));
        Files.writeString(
                reports.resolve("TEST-Some.xml"),
                "<testsuite tests=\"" + tests + "\" failures=\"0\" errors=\"0\" skipped=\"0\"/>");
    }

    @Test
    void aSilentModuleIsNamed() {
        assertThatThrownBy(() -> TestTotals.count(root, false))
                .isInstanceOf(TestTotals.SilentModule.class)
                .hasMessageContaining("deep to run, found none");
    }

    @Test
    void whoAsksForSomeTestsGetsThoseOfSomeModules() throws Exception {
        assertThat(TestTotals.count(root, true)).isEqualTo("3 passed, 0 failed, 0 skipped");
    }

    @Test
    void aProjectThatIsNoModuleMayBeSilent() throws Exception {
        report("two/deep", 1);
        assertThat(TestTotals.count(root, false)).isEqualTo("4 passed, 0 failed, 0 skipped");
    }
}
