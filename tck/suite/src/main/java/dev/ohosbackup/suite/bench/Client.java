package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.OnBackupSizeReport;
import dev.ohosbackup.api.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A client that uses a session as the documents ask for: it closes every descriptor, waits for callbacks, and says which
 * requirement has failed when they do not come.
 */
public abstract class Client implements GeneralCallbacks {
    final TestDevice device;
    final Bench bench;
    private volatile boolean leavingFiles;
    private volatile Consumer<String> whenBegun = bundle -> {};

    Client(TestDevice device) {
        this.device = device;
        this.bench = device.bench();
    }

    /** Its session. */
    public abstract Session session();

    /** Appends bundles, which has to succeed. */
    public abstract Client append(String... bundles);

    /** The device it runs on. */
    public final TestDevice device() {
        return device;
    }

    /** Makes it leave every file as it came, open; the check does with them what it likes, and the bench closes them. */
    public final void leaveFilesOpen() {
        leavingFiles = true;
    }

    /** Does something inside the onBundleBegin of every bundle that begins, before the first of its files can come. */
    public final void whenBegun(Consumer<String> action) {
        whenBegun = action;
    }

    /** What its callbacks said so far. */
    public SessionLog log() {
        return device.log(session());
    }

    /** Waits until a bundle has begun. */
    public void awaitBegin(String bundle) {
        device.await(() -> log().begun(bundle));
        bench.given(
                "general-callbacks.on-bundle-begin.success-names-bundle",
                log().begun(bundle),
                "onBundleBegin of " + bundle + " without an error",
                log());
    }

    /** Waits until a bundle has ended without an error. */
    public void awaitEnd(String bundle) {
        device.await(() -> log().done(bundle));
        bench.given(
                "general-callbacks.on-bundle-end.success-names-bundle",
                log().of("onBundleEnd", bundle).stream()
                        .anyMatch(call -> call.code().isEmpty()),
                "onBundleEnd of " + bundle + " without an error",
                log());
    }

    /** Waits until these bundles have ended without an error, and then all of them. */
    public void awaitEnds(String... bundles) {
        Arrays.stream(bundles).forEach(this::awaitEnd);
        awaitAllEnd();
    }

    /** Waits until onAllBundlesEnd has come. */
    public void awaitAllEnd() {
        device.await(() -> log().allEnded(1));
        bench.given(
                "general-callbacks.on-all-bundles-end.after-every-end",
                log().allEnded(1),
                "onAllBundlesEnd after the last bundle",
                log());
    }

    /** Ends the session. */
    public void release() {
        Outcome<Void> released = device.promising(session()::release);
        bench.given(prefix() + ".release.resolves", released.succeeded(), "release to resolve", released);
    }

    /** How the ids of the session's requirements begin. */
    abstract String prefix();

    /** What it does with a file that is ready. */
    abstract void take(File file);

    <S> S opened(Outcome<S> outcome) {
        bench.given(prefix() + ".constructor.opens", outcome.succeeded(), "the constructor to open a session", outcome);
        return outcome.value().orElseThrow();
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        if (!leavingFiles) {
            file.ifPresent(this::take);
        }
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        if (err.isEmpty()) {
            bundleName.ifPresent(whenBegun);
        }
    }

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {}

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {}

    @Override
    public void onBackupServiceDied() {}

    @Override
    public Optional<OnBackupSizeReport> onBackupSizeReport() {
        return Optional.of(report -> {});
    }

    static List<String> list(String... bundles) {
        return List.of(bundles);
    }
}
