package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import java.util.Optional;

/** The callbacks of an object without members: OpenHarmony takes it and calls none. */
final class NoCallbacks implements GeneralCallbacks {
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
