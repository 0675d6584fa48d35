package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Mistakes;
import dev.ohosbackup.suite.catalogue.Requirement;
import org.junit.jupiter.api.Test;

/** All that is known of a requirement is said, and its sentences in both languages whichever is asked for. */
class ExplainCommandTest {
    private static final String ID = "session-backup.cancel.ends-once";

    @Test
    void aRequirementIsExplainedInBothLanguages() {
        Requirement requirement = Catalogue.load().get(ID);

        Said said = Said.by("explain", ID);

        assertThat(said.exitCode()).isZero();
        assertThat(said.lines().get(0)).isEqualTo(ID);
        assertThat(said.out())
                .contains(requirement.title().en(), requirement.title().zh(), requirement.pointer())
                .contains("REQUIRED: the documents say it.", "API 18 and later", "SessionBackup.cancel")
                .contains("junit  ", "scenario  ");
        assertThat(Mistakes.load().of(ID))
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(said.out()).contains(mistake.en(), mistake.zh()));
    }

    @Test
    void headingsSpeakTheAskedLanguage() {
        assertThat(Said.by("explain", ID, "--lang", "zh").out()).contains("API 18 及以上", "实现常见的错误");
    }

    @Test
    void aPartOfAnIdExplainsAllThatItBegins() {
        long meant = Catalogue.load().requirements().stream()
                .filter(requirement -> requirement.id().startsWith("session-backup.cancel."))
                .count();

        assertThat(Said.by("explain", "session-backup.cancel").lines())
                .filteredOn(line -> line.startsWith("session-backup.cancel."))
                .hasSize((int) meant);
    }

    @Test
    void whatNoTestCanShowSaysWhy() {
        Requirement untestable = Catalogue.load().requirements().stream()
                .filter(requirement -> requirement.untestable().isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(Said.by("explain", untestable.id()).out())
                .contains(untestable.untestable().orElseThrow().en())
                .doesNotContain("Checked by:");
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearest() {
        Said said = Said.by("explain", "session-backup.cancle");

        assertThat(said.exitCode()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(said.err().lines()).singleElement().asString().contains("The nearest are session-backup.cancel");
    }
}
