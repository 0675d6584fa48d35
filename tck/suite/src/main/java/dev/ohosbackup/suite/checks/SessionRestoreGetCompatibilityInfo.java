package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Transfer;

/** What applications say of their abilities in a restore; an application that answers late or not at all is not seen here. */
final class SessionRestoreGetCompatibilityInfo {

    @Verifies("session-restore.get-compatibility-info.own-words")
    void everyApplicationSpeaksForItself(Bench bench) {
        new CompatibilityInfo(bench, Transfer.RESTORE).expectOwnWords();
    }

    @Verifies("session-restore.get-compatibility-info.ext-info-unchanged")
    void theGivenTextReachesTheApplicationUnchanged(Bench bench) {
        new CompatibilityInfo(bench, Transfer.RESTORE).expectItsTextToReachTheApplication();
    }

    @Verifies("session-restore.get-compatibility-info.none-is-empty")
    void anApplicationWithoutAnAnswerHasAnEmptyOne(Bench bench) {
        new CompatibilityInfo(bench, Transfer.RESTORE).expectNothingFromWhoHasNothingToSay();
    }
}
