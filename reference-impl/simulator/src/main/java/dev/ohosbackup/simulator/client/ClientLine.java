package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.service.Client;
import dev.ohosbackup.simulator.service.Failure;
import dev.ohosbackup.simulator.service.Offer;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The line on which one session's callbacks come: each as an event of its own, in the order they were told in. */
final class ClientLine implements Client {
    private final EventLoop loop;
    private final int apiLevel;
    private final GeneralCallbacks callbacks;
    private boolean hungUp;

    ClientLine(EventLoop loop, int apiLevel, GeneralCallbacks callbacks) {
        this.loop = loop;
        this.apiLevel = apiLevel;
        this.callbacks = callbacks;
    }

    @Override
    public void bundleBegan(String bundleName, Optional<Failure> failure) {
        tell(
                "onBundleBegin " + bundleName,
                () -> callbacks.onBundleBegin(error(bundleName, failure), named(bundleName, failure)));
    }

    @Override
    public void bundleEnded(String bundleName, Optional<Failure> failure) {
        tell(
                "onBundleEnd " + bundleName,
                () -> callbacks.onBundleEnd(error(bundleName, failure), named(bundleName, failure)));
    }

    private Optional<BusinessError> error(String bundleName, Optional<Failure> failure) {
        return failure.map(what -> business(what, bundleName));
    }

    private BusinessError business(Failure failure, String bundleName) {
        BusinessError error = new BusinessError(failure.code(apiLevel), failure.message() + ": " + bundleName);
        return apiLevel < 12 ? error : error.about(bundleName);
    }

    /** From API 12 an error comes with the bundle's name beside it as well as in its data (R16). */
    private Optional<String> named(String bundleName, Optional<Failure> failure) {
        return failure.isPresent() && apiLevel < 12 ? Optional.empty() : Optional.of(bundleName);
    }

    @Override
    public void fileReady(Offer offer) {
        loop.client("onFileReady " + offer.file().uri(), () -> {
            if (hungUp || !offer.standing().getAsBoolean()) {
                offer.withdraw().run();
            } else {
                callbacks.onFileReady(Optional.empty(), Optional.of(offer.file()));
            }
        });
    }

    @Override
    public void fileFailed(String bundleName, Failure failure, BooleanSupplier standing) {
        BusinessError error = business(failure, bundleName);
        tell("onFileReady failed", () -> {
            if (standing.getAsBoolean()) {
                callbacks.onFileReady(Optional.of(error), Optional.empty());
            }
        });
    }

    @Override
    public void resultReported(String bundleName, String result) {
        if (apiLevel >= 12) {
            tell("onResultReport " + bundleName, () -> callbacks.onResultReport(bundleName, result));
        }
    }

    @Override
    public void progressReported(String bundleName, String process) {
        if (apiLevel >= 12) {
            tell("onProcess " + bundleName, () -> callbacks.onProcess(bundleName, process));
        }
    }

    @Override
    public void sizesReported(String report) {
        tell("onBackupSizeReport", () -> callbacks.onBackupSizeReport().ifPresent(taker -> taker.report(report)));
    }

    @Override
    public void allBundlesEnded() {
        tell("onAllBundlesEnd", () -> callbacks.onAllBundlesEnd(Optional.empty()));
    }

    @Override
    public void serviceDied() {
        hangUp();
        loop.client("onBackupServiceDied", callbacks::onBackupServiceDied);
    }

    @Override
    public void hangUp() {
        hungUp = true;
    }

    private void tell(String what, Runnable callback) {
        loop.client(what, () -> {
            if (!hungUp) {
                callback.run();
            }
        });
    }
}
