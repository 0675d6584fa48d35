package dev.ohosbackup.suite.verdict;

import static dev.ohosbackup.suite.verdict.Journals.begin;
import static dev.ohosbackup.suite.verdict.Journals.callback;
import static dev.ohosbackup.suite.verdict.Journals.end;
import static dev.ohosbackup.suite.verdict.Journals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Surface;
import dev.ohosbackup.suite.journal.Event;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which codes a member may report: those of its table, those that a ruling adds, and no other. */
class DocumentedCodesTest {
    private static final String A = "com.example.a";

    private static final Surface SURFACE = Surface.load();
    private final DocumentedCodes codes = new DocumentedCodes(SURFACE);

    @Test
    void everyCodeOfEveryTableIsAllowed() {
        for (Surface.Member member : SURFACE.members()) {
            for (int code : member.codes()) {
                Event event = member.owner().equals("GeneralCallbacks")
                        ? callback(1, member.name(), Optional.of(code), A)
                        : refused(member.qualifiedName(), code);
                assertThat(violation(event))
                        .as("%s of %s", code, member.qualifiedName())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{2}: {0} with {1}")
    @CsvSource({
        "SessionBackup.appendBundles, 201, R3",
        "SessionBackup.appendBundles, 202, R3",
        "backup.getBackupVersion, 401, R4",
        "backup.getBackupVersion, 13900020, R4",
        "SessionBackup.constructor, 13500013, R23",
        "SessionRestore.constructor, 13500013, R23",
        "IncrementalBackupSession.constructor, 13500013, R23",
        "SessionBackup.release, 13900020, R24",
        "SessionRestore.release, 13900020, R24",
    })
    void aRulingWidensTheTableOfACall(String member, int code, String ruling) {
        assertThat(violation(refused(member, code))).as(ruling).isEmpty();
    }

    @Test
    void aRulingWidensTheTableOfACallback() {
        assertThat(violation(begin(A, 13500005))).as("R14").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SessionBackup.appendBundles, 13500001",
        "SessionBackup.appendBundles, 13500006",
        "backup.getBackupVersion, 13900025",
        "SessionRestore.getFileHandle, 13900025",
        "SessionBackup.cancel, 13900042",
        "SessionBackup.cancel, 13600001",
        "IncrementalBackupSession.release, 13500013",
    })
    void anyOtherCodeOfACallIsTold(String member, int code) {
        assertThat(violation(refused(member, code)))
                .hasValueSatisfying(text -> assertThat(text).contains(member, String.valueOf(code)));
    }

    @ParameterizedTest
    @CsvSource({"13600001", "13900001", "13900020"})
    void aCallMayReportThatItsSessionIsOver(int code) {
        Event late = refused("SessionBackup.cancel", code);
        assertThat(violation(late)).isPresent();
        assertThat(codes.violation(late, true)).as("R24, R33").isEmpty();
        assertThat(codes.violation(callback(1, "onBackupServiceDied", Optional.of(code), A), true))
                .as("what a callback may report stays the same")
                .isPresent();
    }

    @Test
    void whatCallsMayReportCallbacksMayNot() {
        assertThat(violation(begin(A, 201))).isPresent();
        assertThat(violation(begin(A, 13500004))).isPresent();
        assertThat(violation(end(A, 13500005))).isPresent();
        assertThat(violation(callback(1, "onFileReady", Optional.of(401), A))).isPresent();
        assertThat(violation(callback(1, "onAllBundlesEnd", Optional.of(13900001), A)))
                .isPresent();
    }

    @Test
    void whatCarriesNoErrorIsNeverWrong() {
        assertThat(violation(begin(A))).isEmpty();
        assertThat(violation(new Event.Answered(1, "SessionBackup.cancel", "13500011")))
                .isEmpty();
    }

    private Optional<String> violation(Event event) {
        return codes.violation(event, false);
    }
}
