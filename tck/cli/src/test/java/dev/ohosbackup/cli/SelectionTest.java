package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Wording;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --only} takes ids and whole parts that ids begin with, and nothing else. */
class SelectionTest {
    private final Selection selection = new Selection(List.of(
            requirement("backup.update-timer.outside-refused", 12, Optional.empty()),
            requirement("session-backup.cancel.running-returns-0", 18, Optional.empty()),
            requirement("session-backup.cancel.unknown-returns-13500012", 18, Optional.empty()),
            requirement("session-backup.release.resolves", 12, Optional.of(new Words("Nobody sees it.", "看不到。")))));

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
                CannotRunException.class,
                () -> selection.of(List.of("session-backup.cancel.unknown-returns-13500011")));

        assertThat(why.in(Wording.in(Locale.ENGLISH)))
                .contains("The nearest are session-backup.cancel.unknown-returns-13500012");
    }

    @Test
    void aChoiceThatHoldsNothingToTestIsRefused() throws CannotRunException {
        selection.mustHoldSomethingAt(18, Set.of("session-backup.cancel.running-returns-0"));
        selection.mustHoldSomethingAt(12, Set.of());

        assertThatThrownBy(() -> selection.mustHoldSomethingAt(12, Set.of("session-backup.cancel.running-returns-0")))
                .hasMessage("only.nothing");
        assertThatThrownBy(() -> selection.mustHoldSomethingAt(20, Set.of("session-backup.release.resolves")))
                .hasMessage("only.nothing");
    }

    private static Requirement requirement(String id, int since, Optional<Words> untestable) {
        Words words = new Words("It holds.", "成立。");
        return new Requirement(
                id,
                RequirementClass.REQUIRED,
                since,
                Optional.empty(),
                "api20",
                1,
                List.of(),
                words,
                List.of("Backup"),
                List.of(),
                Optional.empty(),
                words,
                untestable);
    }
}
