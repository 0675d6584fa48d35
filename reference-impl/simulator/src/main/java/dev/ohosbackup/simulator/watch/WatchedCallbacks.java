package dev.ohosbackup.simulator.watch;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.OnBackupSizeReport;
import java.util.Optional;
import java.util.function.Consumer;

/** A client's callbacks, looked upon. */
final class WatchedCallbacks implements GeneralCallbacks {
    private final GeneralCallbacks callbacks;
    private final WatchedClient.Line line;
    private final Consumer<Consumer<ClientWatch>> watches;

    WatchedCallbacks(GeneralCallbacks callbacks, WatchedClient.Line line, Consumer<Consumer<ClientWatch>> watches) {
        this.callbacks = callbacks;
        this.line = line;
        this.watches = watches;
    }

    private void tell(
            String callback, Optional<BusinessError> err, Optional<String> bundle, Optional<File> file, Runnable call) {
        Optional<String> about = bundle.or(() -> err.flatMap(BusinessError::data));
        Told told = new Told(line.session(), callback, err, about, file);
        watches.accept(watch -> watch.tells(told));
        try {
            call.run();
        } catch (RuntimeException thrown) {
            watches.accept(watch -> watch.told(told, Optional.of(thrown)));
            throw thrown;
        }
        watches.accept(watch -> watch.told(told, Optional.empty()));
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        tell("onFileReady", err, file.map(File::bundleName), file, () -> callbacks.onFileReady(err, file));
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        tell("onBundleBegin", err, bundleName, Optional.empty(), () -> callbacks.onBundleBegin(err, bundleName));
    }

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        tell("onBundleEnd", err, bundleName, Optional.empty(), () -> callbacks.onBundleEnd(err, bundleName));
    }

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {
        tell("onAllBundlesEnd", err, Optional.empty(), Optional.empty(), () -> callbacks.onAllBundlesEnd(err));
    }

    @Override
    public void onBackupServiceDied() {
        tell(
                "onBackupServiceDied",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                callbacks::onBackupServiceDied);
    }

    @Override
    public void onResultReport(String bundleName, String result) {
        tell(
                "onResultReport",
                Optional.empty(),
                Optional.of(bundleName),
                Optional.empty(),
                () -> callbacks.onResultReport(bundleName, result));
    }

    @Override
    public void onProcess(String bundleName, String process) {
        tell(
                "onProcess",
                Optional.empty(),
                Optional.of(bundleName),
                Optional.empty(),
                () -> callbacks.onProcess(bundleName, process));
    }

    @Override
    public Optional<OnBackupSizeReport> onBackupSizeReport() {
        return callbacks
                .onBackupSizeReport()
                .map(taker -> report -> tell(
                        "onBackupSizeReport",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        () -> taker.report(report)));
    }
}
