package dev.ohosbackup.simulator.service;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.extension.BundleVersion;
import dev.ohosbackup.simulator.extension.Connection;
import dev.ohosbackup.simulator.extension.InstalledApp;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bundle that is restored: the client asks for files, writes them and publishes them; the data is taken, then the
 * application works.
 */
final class RestoreTask extends BundleTask {
    private final Origin origin;
    private final boolean publishesEachFile;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> published = new TreeSet<>();
    private Optional<Connection> extension = Optional.empty();
    private boolean restoring;

    /**
     * What is known of the data to restore.
     *
     * @param version        the version it comes from
     * @param fullBackupOnly whether it stays in the restore folder for the application to move
     */
    record Origin(BundleVersion version, boolean fullBackupOnly) {}

    RestoreTask(Desk desk, InstalledApp app, AppendOptions options, Origin origin, boolean publishesEachFile) {
        super(desk, app, options, 0);
        this.origin = origin;
        this.publishesEachFile = publishesEachFile;
    }

    /** Whether its data has been published, so that a release waits for it. */
    boolean isRestoring() {
        return restoring && isRunning();
    }

    @Override
    void begun(Connection established) {
        extension = Optional.of(established);
        // What an earlier restore left there, cut short or told to keep it, is not data of this one.
        desk.transfers().clearRestoreFolder(bundleName());
        asked.forEach(this::handOver);
    }

    /** Asks for a file: it comes at once when the bundle has begun, else when it begins (R21). */
    void ask(String uri) {
        if (restoring) {
            throw refused("asks for '" + uri + "' after its data was published; ask for every file before");
        }
        asked.add(uri);
        if (isWorking()) {
            desk.loop().service("hand over " + uri, () -> handOver(uri));
        }
    }

    private void handOver(String uri) {
        if (!isWorking()) {
            return;
        }
        try {
            desk.client().fileReady(desk.transfers().stage(bundleName(), uri, this::isWorking));
        } catch (TransferFailedException failed) {
            failed.ofOneFile(failure -> desk.client().fileFailed(bundleName(), failure, this::isWorking), this::meet);
        }
    }

    /** Takes everything that was written, from API 12 (R18). */
    void publishAll() {
        refuseUnlessOpenForPublishing();
        startRestoring();
    }

    /** Takes one file, at API 10; the last of those that {@code manage.json} names starts the restore. */
    void publishOne(String uri) {
        refuseUnlessOpenForPublishing();
        if (!asked.contains(uri)) {
            throw refused("publishes '" + uri + "', which it never asked for; call getFileHandle for it first");
        }
        if (!published.add(uri)) {
            throw refused("publishes '" + uri + "' a second time; publish each file once");
        }
        if (published.contains(Transfers.INDEX)) {
            desk.loop().service("look whether all files are there", this::startWhenComplete);
        }
    }

    private void startWhenComplete() {
        if (!isWorking() || restoring) {
            return;
        }
        try {
            if (published.containsAll(desk.transfers().filesNamedByIndex(bundleName()))) {
                startRestoring();
            }
        } catch (TransferFailedException failed) {
            failed.ofTheBundle(failure -> end(Optional.of(failure)), this::meet);
        }
    }

    private void refuseUnlessOpenForPublishing() {
        if (!isRunning()) {
            throw refused("publishes before it has begun; wait for onBundleBegin");
        }
        if (isEnding()) {
            throw refused("publishes while it is being ended; its onBundleEnd is on its way");
        }
        if (restoring) {
            throw refused(
                    publishesEachFile
                            ? "publishes after its last file"
                            : "publishes a second time; publish once, after all files were written");
        }
    }

    private BusinessError refused(String what) {
        return new BusinessError(ErrorCode.INVALID_ARGUMENT, bundleName() + " " + what).about(bundleName());
    }

    private void startRestoring() {
        restoring = true;
        fitLimitToRestore(desk.transfers().published(bundleName()));
        desk.loop().service("restore " + bundleName(), this::restore);
    }

    private void restore() {
        if (!isWorking()) {
            return;
        }
        try {
            desk.transfers().restore(app, options.scene(), origin.fullBackupOnly());
            Connection working = extension.orElseThrow();
            letWork(halfway -> working.restore(origin.version(), options.details(), halfway));
        } catch (TransferFailedException failed) {
            failed.ofTheBundle(failure -> end(Optional.of(failure)), this::meet);
        }
    }

    @Override
    void worked() {
        end(Optional.empty());
    }

    @Override
    int scenario() {
        return BackupExtensionAbility.SCENARIO_RESTORE;
    }

    @Override
    void cleanUp() {
        if (options.clearsAfter() && !origin.fullBackupOnly()) {
            desk.transfers().clearRestoreFolder(bundleName());
        }
    }
}
