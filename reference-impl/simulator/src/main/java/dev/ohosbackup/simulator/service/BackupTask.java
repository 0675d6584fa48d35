package dev.ohosbackup.simulator.service;

import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.extension.Connection;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.pack.PackedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A bundle that is backed up: the application works, its files are packed, and they go out at their rate. */
final class BackupTask extends BundleTask {
    private final Packing packing;
    private final SendRate rate;
    private final Deque<PackedFile> toSend = new ArrayDeque<>();
    private boolean packed;
    private boolean allSent;
    private Optional<Event> nextSend = Optional.empty();

    BackupTask(Desk desk, InstalledApp app, AppendOptions options, int priority, Packing packing) {
        super(desk, app, options, priority);
        this.packing = packing;
        this.rate = new SendRate(desk.largestRate());
    }

    @Override
    void begun(Connection established) {
        letWork(halfway -> established.backup(options.details(), halfway));
    }

    @Override
    void worked() {
        try {
            toSend.addAll(packing.pack());
            packed = true;
            planNextSend();
        } catch (TransferFailedException failed) {
            failed.ofTheBundle(failure -> end(Optional.of(failure)), this::meet);
        }
    }

    void changeRate(long filesPerSecond) {
        rate.change(filesPerSecond);
        if (packed) {
            planNextSend();
        }
    }

    /**
     * One file an event, also when many may go at once: so a client that says in onFileReady that it has had enough is
     * heard before the next one.
     */
    private void planNextSend() {
        nextSend.ifPresent(Event::cancel);
        if (!isWorking()) {
            return;
        }
        Instant now = desk.loop().now();
        nextSend = toSend.isEmpty()
                ? Optional.of(desk.loop().service("all files of " + bundleName() + " are sent", this::sent))
                : rate.nextTurn(now)
                        .map(turn -> desk.loop()
                                .service(Duration.between(now, turn), "next file of " + bundleName(), this::send));
    }

    private void send() {
        PackedFile next = toSend.removeFirst();
        rate.sent(desk.loop().now());
        try {
            desk.client().fileReady(desk.transfers().offer(bundleName(), next, this::stands));
        } catch (TransferFailedException failed) {
            failed.ofOneFile(failure -> desk.client().fileFailed(bundleName(), failure, this::stands), this::meet);
        }
        if (isRunning()) {
            planNextSend();
        }
    }

    /** What has been offered stays offered when the bundle ends as it should; when it is cut short it does not. */
    private boolean stands() {
        return isWorking() || (allSent && !wasCutShort());
    }

    private void sent() {
        allSent = true;
        end(Optional.empty());
    }

    @Override
    int scenario() {
        return BackupExtensionAbility.SCENARIO_BACKUP;
    }

    @Override
    void cleanUp() {
        nextSend.ifPresent(Event::cancel);
        if (options.clearsAfter()) {
            desk.transfers().clearBackupFolder(bundleName());
        }
    }
}
