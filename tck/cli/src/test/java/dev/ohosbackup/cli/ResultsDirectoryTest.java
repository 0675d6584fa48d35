package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.cli.screen.CannotRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An earlier run makes room for the next one, and nothing else is ever lost. */
class ResultsDirectoryTest {

    @TempDir
    private Path root;

    @Test
    void aNewDirectoryIsMadeWhenTheRunBegins() throws CannotRunException {
        Path fresh = root.resolve("a/b");
        ResultsDirectory directory = ResultsDirectory.at(fresh);
        assertThat(fresh).doesNotExist();

        directory.clear();

        assertThat(fresh).isDirectory();
    }

    @Test
    void whatAnEarlierRunLeftIsReplaced() throws CannotRunException, IOException {
        earlierRun();

        ResultsDirectory.at(root).clear();

        assertThat(root.resolve("results.json")).doesNotExist();
        assertThat(root.resolve("journals")).doesNotExist();
        assertThat(root.resolve("report")).doesNotExist();
    }

    @Test
    void whatElseLiesThereStays() throws CannotRunException, IOException {
        earlierRun();
        Path thesis = file("thesis.txt");
        Path linked = Files.createDirectory(root.resolve("linked"));
        Path precious = Files.writeString(linked.resolve("precious.txt"), "");
        Files.createSymbolicLink(root.resolve("allure-results"), linked);

        ResultsDirectory.at(root).clear();

        assertThat(thesis).exists();
        assertThat(precious).exists();
        assertThat(root.resolve("allure-results")).doesNotExist();
    }

    @Test
    void aRunThatWasCutShortMakesRoomToo() throws CannotRunException, IOException {
        ResultsDirectory.at(root).clear();
        Path half = file("journals/half.json");

        ResultsDirectory.at(root).clear();

        assertThat(half).doesNotExist();
    }

    @Test
    void aDirectoryThatHoldsOthersUnderOurNamesIsRefusedAndStays() throws IOException {
        Path theirs = file("report/annual.html");

        assertThatThrownBy(() -> ResultsDirectory.at(root))
                .isInstanceOf(CannotRunException.class)
                .hasMessage("results.others");
        assertThat(theirs).exists();
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = file("results");

        assertThatThrownBy(() -> ResultsDirectory.at(file)).hasMessage("results.file");
        assertThatThrownBy(() -> ResultsDirectory.at(file.resolve("below"))).hasMessage("results.file");
    }

    @Test
    void aPlaceThatTheSystemDoesNotGiveIsRefused() throws CannotRunException, IOException {
        earlierRun();
        ResultsDirectory directory = ResultsDirectory.at(root.resolve("new"));
        file("new");

        assertThatThrownBy(directory::clear)
                .isInstanceOf(CannotRunException.class)
                .hasMessage("results.not-writable");
    }

    private void earlierRun() throws IOException {
        file("results.json");
        file("journals/one.json");
        file("report/index.html");
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
