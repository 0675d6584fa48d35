package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Transfer;

/** What applications say of their abilities in an incremental backup; an application that answers late or not at all is not seen here. */
final class IncrementalBackupSessionGetCompatibilityInfo {

    @Verifies("incremental-backup-session.get-compatibility-info.own-words")
    void everyApplicationSpeaksForItself(Bench bench) {
        new CompatibilityInfo(bench, Transfer.INCREMENTAL_BACKUP).expectOwnWords();
    }

    @Verifies("incremental-backup-session.get-compatibility-info.ext-info-unchanged")
    void theGivenTextReachesTheApplicationUnchanged(Bench bench) {
        new CompatibilityInfo(bench, Transfer.INCREMENTAL_BACKUP).expectItsTextToReachTheApplication();
    }

    @Verifies("incremental-backup-session.get-compatibility-info.none-is-empty")
    void anApplicationWithoutAnAnswerHasAnEmptyOne(Bench bench) {
        new CompatibilityInfo(bench, Transfer.INCREMENTAL_BACKUP).expectNothingFromWhoHasNothingToSay();
    }
}
