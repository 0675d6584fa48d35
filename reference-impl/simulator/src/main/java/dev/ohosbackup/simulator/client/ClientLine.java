package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.service.Client;
import dev.ohosbackup.simulator.service.Failure;
import dev.ohosbackup.simulator.service.Offer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** The line on which one session's callbacks come: each as an event of its own, in the order they were told in. */
final class ClientLine implements Client {
    private final Platform platform;
    private final ClientProcess.Life listener;
    private final GeneralCallbacks callbacks;
    private final CallbackCodes codes;
    private int session;
    private boolean hungUp;

    ClientLine(Platform platform, ClientProcess.Life listener, GeneralCallbacks callbacks) {
        this.platform = platform;
        this.listener = listener;
        this.callbacks = callbacks;
        this.codes = new CallbackCodes(platform.apiLevel(), platform.service().reportsUndocumentedCodes());
    }

    /** Says which session's line it is, once that is open. */
    void belongTo(int number) {
        session = number;
    }

    @Override
    public void bundleBegan(String bundleName, Optional<Failure> failure) {
        Optional<BusinessError> error = error("onBundleBegin", bundleName, failure);
        tell(
                "onBundleBegin",
                Optional.of(bundleName),
                error,
                () -> callbacks.onBundleBegin(error, named(bundleName, error)));
    }

    @Override
    public void bundleEnded(String bundleName, Optional<Failure> failure) {
        Optional<BusinessError> error = error("onBundleEnd", bundleName, failure);
        tell(
                "onBundleEnd",
                Optional.of(bundleName),
                error,
                () -> callbacks.onBundleEnd(error, named(bundleName, error)));
    }

    private Optional<BusinessError> error(String callback, String bundleName, Optional<Failure> failure) {
        return failure.map(what -> {
            BusinessError error = new BusinessError(codes.codeFor(callback, what), what.message() + ": " + bundleName);
            return platform.apiLevel() < 12 ? error : error.about(bundleName);
        });
    }

    /** From API 12 an error comes with the bundle's name beside it as well as in its data (R16). */
    private Optional<String> named(String bundleName, Optional<BusinessError> error) {
        return error.isPresent() && platform.apiLevel() < 12 ? Optional.empty() : Optional.of(bundleName);
    }

    @Override
    public void fileReady(Offer offer) {
        platform.loop().client("onFileReady " + offer.file().uri(), () -> {
            if (!listens() || !offer.standing().getAsBoolean()) {
                offer.withdraw().run();
                return;
            }
            platform.fds().handOver(offer.file().fd());
            offer.file().manifestFd().ifPresent(platform.fds()::handOver);
            note("onFileReady", Optional.of(offer.file().bundleName()), Optional.empty());
            callbacks.onFileReady(Optional.empty(), Optional.of(offer.file()));
        });
    }

    @Override
    public void fileFailed(String bundleName, Failure failure, BooleanSupplier standing) {
        Optional<BusinessError> error = error("onFileReady", bundleName, Optional.of(failure));
        platform.loop().client("onFileReady failed", () -> {
            if (listens() && standing.getAsBoolean()) {
                note("onFileReady", Optional.of(bundleName), error);
                callbacks.onFileReady(error, Optional.empty());
            }
        });
    }

    @Override
    public void resultReported(String bundleName, String result) {
        if (platform.apiLevel() >= 12) {
            tell(
                    "onResultReport",
                    Optional.of(bundleName),
                    Optional.empty(),
                    () -> callbacks.onResultReport(bundleName, result));
        }
    }

    @Override
    public void progressReported(String bundleName, String process) {
        if (platform.apiLevel() >= 12) {
            tell(
                    "onProcess",
                    Optional.of(bundleName),
                    Optional.empty(),
                    () -> callbacks.onProcess(bundleName, process));
        }
    }

    @Override
    public void sizesReported(String report) {
        tell(
                "onBackupSizeReport",
                Optional.empty(),
                Optional.empty(),
                () -> callbacks.onBackupSizeReport().ifPresent(taker -> taker.report(report)));
    }

    @Override
    public void allBundlesEnded(Optional<Failure> failure) {
        Optional<BusinessError> error =
                failure.map(what -> new BusinessError(codes.codeFor("onAllBundlesEnd", what), what.message()));
        tell("onAllBundlesEnd", Optional.empty(), error, () -> callbacks.onAllBundlesEnd(error));
    }

    @Override
    public void serviceDied() {
        platform.loop().client("onBackupServiceDied", () -> {
            if (!listener.isOver()) {
                note("onBackupServiceDied", Optional.empty(), Optional.empty());
                callbacks.onBackupServiceDied();
            }
        });
    }

    @Override
    public boolean hangUp() {
        boolean listened = !hungUp;
        hungUp = true;
        return listened;
    }

    private boolean listens() {
        return !hungUp && !listener.isOver();
    }

    private void tell(String callback, Optional<String> bundle, Optional<BusinessError> error, Runnable call) {
        platform.loop().client(callback + bundle.map(name -> " " + name).orElse(""), () -> {
            if (listens()) {
                note(callback, bundle, error);
                call.run();
            }
        });
    }

    private void note(String callback, Optional<String> bundle, Optional<BusinessError> error) {
        OptionalInt code = error.map(one -> OptionalInt.of(one.code())).orElseGet(OptionalInt::empty);
        platform.journal().note(new Happening.CalledBack(session, callback, bundle, code));
    }
}
