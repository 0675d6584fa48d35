package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Transfer;

/** What applications say of their abilities in a full backup; an application that answers late or not at all is not seen here. */
final class SessionBackupGetCompatibilityInfo {

    @Verifies("session-backup.get-compatibility-info.own-words")
    void everyApplicationSpeaksForItself(Bench bench) {
        new CompatibilityInfo(bench, Transfer.BACKUP).expectOwnWords();
    }

    @Verifies("session-backup.get-compatibility-info.ext-info-unchanged")
    void theGivenTextReachesTheApplicationUnchanged(Bench bench) {
        new CompatibilityInfo(bench, Transfer.BACKUP).expectItsTextToReachTheApplication();
    }

    @Verifies("session-backup.get-compatibility-info.none-is-empty")
    void anApplicationWithoutAnAnswerHasAnEmptyOne(Bench bench) {
        new CompatibilityInfo(bench, Transfer.BACKUP).expectNothingFromWhoHasNothingToSay();
    }
}
