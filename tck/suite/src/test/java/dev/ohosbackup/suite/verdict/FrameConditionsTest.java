package dev.ohosbackup.suite.verdict;

import static dev.ohosbackup.suite.verdict.Journals.allEnd;
import static dev.ohosbackup.suite.verdict.Journals.begin;
import static dev.ohosbackup.suite.verdict.Journals.callback;
import static dev.ohosbackup.suite.verdict.Journals.died;
import static dev.ohosbackup.suite.verdict.Journals.end;
import static dev.ohosbackup.suite.verdict.Journals.file;
import static dev.ohosbackup.suite.verdict.Journals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.suite.catalogue.Surface;
import dev.ohosbackup.suite.journal.Entry;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.results.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds in every check is read from a journal: broken once, it is found; unbroken, nothing is. */
class FrameConditionsTest {
    private static final String A = "com.example.a";
    private static final String B = "com.example.b";
    private static final Event RELEASE = new Event.Called(7, "SessionBackup.release", "session 1");
    private static final Event RELEASED = new Event.Released(1);

    private static final Surface SURFACE = Surface.load();

    private final FrameConditions frame = new FrameConditions(SURFACE);

    @Test
    void aTransferAsItShouldBeBreaksNothing() {
        assertThat(broken(begin(A), begin(B), file(A), file(B), file(A), end(B), end(A), allEnd(), RELEASE, RELEASED))
                .isEmpty();
    }

    @Test
    void aBundleMayBeginAgainOnceItHasEnded() {
        assertThat(broken(begin(A), end(A), begin(A), file(A), end(A))).isEmpty();
    }

    @Test
    void aRefusedBundleMayBeReportedByBothCallbacks() {
        assertThat(broken(begin(A, 13500001), end(A, 13500004), allEnd())).isEmpty();
    }

    @Test
    void aFileBeforeTheBeginningBreaksTheGrammar() {
        assertThat(broken(file(A), begin(A), end(A))).containsExactly(FrameConditions.GRAMMAR);
    }

    @Test
    void aFileAfterTheEndBreaksTheGrammar() {
        assertThat(broken(begin(A), end(A), file(A))).containsExactly(FrameConditions.GRAMMAR);
    }

    @Test
    void aFileOfARefusedBundleBreaksTheGrammar() {
        assertThat(broken(begin(A, 13500001), file(A))).containsExactly(FrameConditions.GRAMMAR);
    }

    @Test
    void aSecondBeginningBreaksTheGrammar() {
        assertThat(broken(begin(A), begin(A), end(A))).containsExactly(FrameConditions.GRAMMAR);
    }

    @Test
    void aCallbackThatAnswersTwiceBreaksTheGrammar() {
        assertThat(broken(new Event.Misused("SessionBackup.appendBundles", "called its callback 2 times")))
                .containsExactly(FrameConditions.GRAMMAR);
    }

    @Test
    void aCallbackThatIsHandedNullBreaksTheGrammar() {
        assertThat(broken(new Event.Misused("onBundleEnd", "passed null where an Optional belongs")))
                .containsExactly(FrameConditions.GRAMMAR);
    }

    @Test
    void anEndWithoutABeginningIsOneTooMany() {
        assertThat(broken(end(A))).containsExactly(FrameConditions.ONE_ENDING);
    }

    @Test
    void aSecondEndIsOneTooMany() {
        assertThat(broken(begin(A), end(A), end(A))).containsExactly(FrameConditions.ONE_ENDING);
    }

    @Test
    void aGoodEndOfARefusedBundleIsOneTooMany() {
        assertThat(broken(begin(A, 13500001), end(A))).containsExactly(FrameConditions.ONE_ENDING);
    }

    @Test
    void aCodeThatNoDocumentListsIsFoundInCallsAndCallbacks() {
        assertThat(broken(refused("SessionBackup.appendBundles", 13500006))).containsExactly(FrameConditions.CODES);
        assertThat(broken(begin(A), end(A, 13500007))).containsExactly(FrameConditions.CODES);
    }

    @Test
    void onceASessionIsOverCallsMaySaySo() {
        Event late = refused("SessionBackup.cancel", 13900001);
        Event killed = new Event.Controlled(Capability.SERVICE_CONTROL, "the backup service is killed");
        assertThat(broken(late)).containsExactly(FrameConditions.CODES);
        assertThat(broken(RELEASE, RELEASED, late)).isEmpty();
        assertThat(broken(killed, late)).isEmpty();
        assertThat(broken(died(), late)).isEmpty();
    }

    @Test
    void noBundleIsHeardOfOnceReleaseHasResolved() {
        assertThat(broken(begin(A), RELEASE, end(A), RELEASED)).isEmpty();
        assertThat(broken(begin(A), RELEASE, RELEASED, end(A))).containsExactly(FrameConditions.AFTER_RELEASE);
        assertThat(broken(RELEASE, RELEASED, allEnd())).containsExactly(FrameConditions.AFTER_RELEASE);
    }

    @Test
    void theServiceMayDieAfterARelease() {
        assertThat(broken(RELEASE, RELEASED, died())).isEmpty();
    }

    @Test
    void aReleaseIsThatOfItsOwnSession() {
        Event other = callback(2, "onBundleBegin", Optional.empty(), A);
        assertThat(broken(RELEASE, RELEASED, other)).isEmpty();
    }

    @Test
    void sessionsOfTheSameNumberOnTwoDevicesAreNotMixedUp() {
        List<Entry> journal = List.of(
                new Entry(0, 1, Duration.ZERO, begin(A)),
                new Entry(1, 2, Duration.ZERO, begin(A)),
                new Entry(2, 1, Duration.ZERO, RELEASE),
                new Entry(3, 1, Duration.ZERO, RELEASED),
                new Entry(4, 2, Duration.ZERO, end(A)));
        assertThat(frame.violations(journal)).isEmpty();
    }

    @Test
    void nothingIsHeardAfterTheServiceHasDied() {
        assertThat(broken(begin(A), died())).isEmpty();
        assertThat(broken(begin(A), died(), end(A))).containsExactly(FrameConditions.AFTER_DEATH);
    }

    @Test
    void onlyTheFirstBreachOfEachConditionIsToldAndAllConditionsAre() {
        List<Finding> findings = frame.violations(Journals.of(file(A), file(B), end(A), end(B)));
        assertThat(findings)
                .extracting(Finding::requirement)
                .containsExactly(FrameConditions.GRAMMAR, FrameConditions.ONE_ENDING);
        assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.FAIL);
        assertThat(findings.get(0).seen())
                .hasValueSatisfying(seen -> assertThat(seen).contains(A));
    }

    private List<String> broken(Event... events) {
        return frame.violations(Journals.of(events)).stream()
                .map(Finding::requirement)
                .toList();
    }
}
