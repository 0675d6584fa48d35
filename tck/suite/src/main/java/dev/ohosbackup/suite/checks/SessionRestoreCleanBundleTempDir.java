package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Transfer;

/** What is left over after a restore is cleaned away and nothing else; folders outside of el2 are not looked at. */
final class SessionRestoreCleanBundleTempDir {

    @Verifies("session-restore.clean-bundle-temp-dir.empties-both")
    void bothTemporaryFoldersAreEmptied(Bench bench) {
        new TemporaryFolders(bench, Transfer.RESTORE).expectBothToBeEmptied();
    }

    @Verifies("session-restore.clean-bundle-temp-dir.own-files-untouched")
    void theApplicationsOwnFilesStay(Bench bench) {
        new TemporaryFolders(bench, Transfer.RESTORE).expectOwnFilesToStay();
    }

    @Verifies("session-restore.clean-bundle-temp-dir.unknown-bundle")
    void anUnknownBundleIsNeverCleaned(Bench bench) {
        new TemporaryFolders(bench, Transfer.RESTORE).expectNoSuccessForAnUnknownBundle();
    }
}
