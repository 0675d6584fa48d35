package dev.ohosbackup.simulator;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import java.util.List;
import java.util.Optional;

/**
 * A client that notes the codes of onBundleEnd, documented or not.
 *
 * @param codes where it notes them
 */
record EndCodes(List<Integer> codes) implements GeneralCallbacks {
    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {}

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {}

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        err.ifPresent(error -> codes.add(error.code()));
    }

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {}

    @Override
    public void onBackupServiceDied() {}
}
