package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import java.util.Optional;

/** The callbacks of a client that only wants to know whether a constructor lets it in. */
final class SilentCallbacks implements GeneralCallbacks {
    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {}

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {}

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {}

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {}

    @Override
    public void onBackupServiceDied() {}
}
