package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Transfer;

/** What is left over after a full backup is cleaned away and nothing else; folders outside of el2 are not looked at. */
final class SessionBackupCleanBundleTempDir {

    @Verifies("session-backup.clean-bundle-temp-dir.empties-both")
    void bothTemporaryFoldersAreEmptied(Bench bench) {
        new TemporaryFolders(bench, Transfer.BACKUP).expectBothToBeEmptied();
    }

    @Verifies("session-backup.clean-bundle-temp-dir.own-files-untouched")
    void theApplicationsOwnFilesStay(Bench bench) {
        new TemporaryFolders(bench, Transfer.BACKUP).expectOwnFilesToStay();
    }

    @Verifies("session-backup.clean-bundle-temp-dir.unknown-bundle")
    void anUnknownBundleIsNeverCleaned(Bench bench) {
        new TemporaryFolders(bench, Transfer.BACKUP).expectNoSuccessForAnUnknownBundle();
    }
}
