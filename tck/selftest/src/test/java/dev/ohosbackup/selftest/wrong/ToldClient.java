package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.OnBackupSizeReport;
import java.util.Optional;

/** Stands between the reference and a client's callbacks. */
final class ToldClient implements GeneralCallbacks {
    private final String session;
    private final GeneralCallbacks client;
    private final Wrong wrong;

    ToldClient(String session, GeneralCallbacks client, Wrong wrong) {
        this.session = session;
        this.client = client;
        this.wrong = wrong;
    }

    private void tell(
            String callback,
            Optional<BusinessError> err,
            Optional<String> bundle,
            Optional<File> file,
            Optional<String> text) {
        wrong.told(new Told(session, callback, err, bundle, file, text), told -> told.to(client));
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        tell("onFileReady", err, Optional.empty(), file, Optional.empty());
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        tell("onBundleBegin", err, bundleName, Optional.empty(), Optional.empty());
    }

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        tell("onBundleEnd", err, bundleName, Optional.empty(), Optional.empty());
    }

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {
        tell("onAllBundlesEnd", err, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public void onBackupServiceDied() {
        tell("onBackupServiceDied", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public void onResultReport(String bundleName, String result) {
        tell("onResultReport", Optional.empty(), Optional.of(bundleName), Optional.empty(), Optional.of(result));
    }

    @Override
    public void onProcess(String bundleName, String process) {
        tell("onProcess", Optional.empty(), Optional.of(bundleName), Optional.empty(), Optional.of(process));
    }

    @Override
    public Optional<OnBackupSizeReport> onBackupSizeReport() {
        return client.onBackupSizeReport()
                .map(there -> report -> tell(
                        "onBackupSizeReport",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(report)));
    }
}
