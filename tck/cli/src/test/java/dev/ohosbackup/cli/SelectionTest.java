package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --only} takes ids and whole parts that ids begin with, and nothing else. */
class SelectionTest {
    private final Selection selection = new Selection(List.of(
            "backup.update-timer.outside-refused",
            "session-backup.cancel.running-returns-0",
            "session-backup.cancel.unknown-returns-13500012",
            "session-backup.release.resolves"));

    @Test
    void anIdMeansItself() throws CannotRunException {
        assertThat(selection.of(List.of("session-backup.release.resolves")))
                .containsExactly("session-backup.release.resolves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-backup.cancel", "session-backup.cancel.", "session-backup.cancel.*"})
    void wholePartsMeanAllThatBeginWithThem(String start) throws CannotRunException {
        assertThat(selection.of(List.of(start)))
                .containsExactly(
                        "session-backup.cancel.running-returns-0", "session-backup.cancel.unknown-returns-13500012");
    }

    @Test
    void severalAreTakenInTheOrderOfTheCatalogue() throws CannotRunException {
        assertThat(selection.of(List.of("session-backup.release", "backup", "backup.update-timer")))
                .containsExactly("backup.update-timer.outside-refused", "session-backup.release.resolves");
    }

    @Test
    void noWordMeansNoChoice() throws CannotRunException {
        assertThat(selection.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-backup.canc", "cancel", "", ".", "*", "session-backup.cancel.running"})
    void aPartOfAPartMeansNothing(String word) {
        var why = catchThrowableOfType(CannotRunException.class, () -> selection.of(List.of(word)));

        assertThat(why).hasMessage("only.unknown");
    }

    @Test
    void theNearestAreSuggested() {
        var why = catchThrowableOfType(
                CannotRunException.class, () -> selection.of(List.of("session-backup.cancel.unknown-returns-13500011")));

        assertThat(why.in(Wording.in(Locale.ENGLISH)))
                .contains("The nearest are session-backup.cancel.unknown-returns-13500012");
    }
}
