package dev.ohosbackup.simulator.service;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.simulator.capability.CapabilityFile;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Happening.SessionEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One client's backup or restore, from its constructor to its release or the service's death. */
public final class Session {
    private enum Phase {
        OPEN,
        RELEASING,
        RELEASED,
        DEAD
    }

    private final int number;
    private final SessionKind kind;
    private final Client client;
    private final Surroundings surroundings;
    private final Admissions admissions;
    private final Consumer<Session> over;
    private final Instant opened;
    private final Bundles bundles;
    private final Runnable serviceDeath;
    private final CompletableFuture<Void> lastRestoreEnded = new CompletableFuture<>();
    private Phase phase = Phase.OPEN;
    private boolean appended;
    private Optional<SizeScan> scan = Optional.empty();

    Session(
            int number,
            SessionKind kind,
            Client client,
            Surroundings surroundings,
            Latency latency,
            Consumer<Session> over,
            Runnable serviceDeath) {
        this.number = number;
        this.kind = kind;
        this.client = client;
        this.surroundings = surroundings;
        this.over = over;
        this.serviceDeath = serviceDeath;
        this.opened = surroundings.loop().now();
        this.bundles = new Bundles(surroundings, client, this::isOpen, serviceDeath);
        this.admissions = new Admissions(
                surroundings,
                () -> new BundleTask.Desk(
                        surroundings.apiLevel(),
                        surroundings.loop(),
                        client,
                        surroundings.transfers(),
                        surroundings.faults(),
                        latency.toConnect(kind),
                        surroundings.has(Quirk.SEND_RATE_10000) ? 10_000 : 800,
                        this::taskIsGone,
                        serviceDeath));
        note(new Happening.SessionOpened(number, kind.className()));
    }

    private void note(Happening happening) {
        surroundings.journal().note(happening);
    }

    /** Which session of its device it is, from 1. */
    public int number() {
        return number;
    }

    SessionKind kind() {
        return kind;
    }

    Instant opened() {
        return opened;
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /**
     * Makes room for another session where it can: API 10 has no release, so there a session whose bundles are all
     * through is over when the client opens the next one.
     *
     * @return whether it has done so
     */
    boolean makeRoom() {
        boolean makesRoom = surroundings.apiLevel() < 12 && bundles.areThrough();
        if (makesRoom) {
            phase = Phase.RELEASED;
            // After its onAllBundlesEnd, which may be on its way.
            surroundings.loop().client("hang up", () -> hangUp(SessionEnd.REPLACED));
        }
        return makesRoom;
    }

    /** Adds bundles to a backup. */
    public void appendForBackup(List<BackupRequest> requests) {
        refuseAppendUnlessAllowed();
        append(admissions.forBackup(kind, requests));
    }

    /** Adds bundles to a restore. */
    public void appendForRestore(CapabilityFile origins, List<RestoreRequest> requests) {
        refuseAppendUnlessAllowed();
        append(admissions.forRestore(origins, requests));
    }

    /** Refuses an append that would be the second where there is only one, or that comes too late (R1, R2, R24). */
    public void refuseAppendUnlessAllowed() {
        refuseUnlessOpen(
                kind == SessionKind.INCREMENTAL_BACKUP ? ErrorCode.NOT_PERMITTED : ErrorCode.INVALID_ARGUMENT,
                "appendBundles");
        boolean repeatable = kind == SessionKind.INCREMENTAL_BACKUP || surroundings.has(Quirk.REPEATED_APPENDS);
        if (appended && !repeatable) {
            throw new BusinessError(
                    ErrorCode.NOT_PERMITTED,
                    "appendBundles was called a second time, but a session takes bundles once: pass all bundles to the"
                            + " first call, or open another session");
        }
    }

    private void append(List<Admission> brought) {
        appended = true;
        long heardOf = brought.stream()
                .filter(bundle -> !(bundle instanceof Admission.LeftOut))
                .count();
        note(new Happening.Appended(number, (int) heardOf));
        bundles.append(brought);
    }

    private void taskIsGone(BundleTask task) {
        bundles.gone(task);
        finishReleaseWhenAllAreGone();
    }

    /** Asks for a file to restore. */
    public void askForFile(String bundleName, String uri) {
        refuseUnlessOpen(ErrorCode.INVALID_ARGUMENT, "getFileHandle");
        Uris.check(uri, surroundings.has(Quirk.ANY_URI_CHARACTERS));
        restoreOf(bundleName).ask(uri);
    }

    /** Publishes what was written (R18). */
    public void publish(String bundleName, String uri) {
        refuseUnlessOpen(ErrorCode.INVALID_ARGUMENT, "publishFile");
        boolean eachFile = surroundings.apiLevel() < 12;
        if (eachFile || !uri.isEmpty()) {
            Uris.check(uri, surroundings.has(Quirk.ANY_URI_CHARACTERS));
        }
        if (eachFile) {
            restoreOf(bundleName).publishOne(uri);
        } else if (uri.isEmpty()) {
            restoreOf(bundleName).publishAll();
        } else {
            throw new BusinessError(
                    ErrorCode.NOT_PERMITTED,
                    "publishFile was called with uri '" + uri
                            + "', but from API 12 a bundle is published whole: pass the uri '' once");
        }
    }

    private RestoreTask restoreOf(String bundleName) {
        return bundles.find(bundleName)
                .map(RestoreTask.class::cast)
                .orElseThrow(() -> new BusinessError(
                        ErrorCode.INVALID_ARGUMENT,
                        bundleName + " is not in this session, or not any more: add it by appendBundles first"));
    }

    /** Ends a bundle's task; what {@code cancel} returns (R8). */
    public int cancel(String bundleName) {
        if (!isOpen()) {
            return ErrorCode.CANCEL_UNSTARTED_TASK.code();
        }
        Optional<BundleTask> task = bundles.find(bundleName);
        if (task.isEmpty()) {
            return ErrorCode.CANCEL_NO_TASK.code();
        }
        if (!task.get().isRunning()) {
            return ErrorCode.CANCEL_UNSTARTED_TASK.code();
        }
        task.get().cancel();
        return 0;
    }

    /** Kills the process of a bundle's extension; returns whether there was one. */
    boolean killExtension(String bundleName) {
        return bundles.find(bundleName).filter(BundleTask::killExtension).isPresent();
    }

    boolean updateTimer(String bundleName, Duration limit) {
        Optional<BundleTask> task = bundles.find(bundleName);
        task.ifPresent(found -> found.changeLimit(limit));
        return task.isPresent();
    }

    boolean updateSendRate(String bundleName, long filesPerSecond) {
        Optional<BackupTask> sender = bundles.find(bundleName)
                .filter(BundleTask::isRunning)
                .filter(BackupTask.class::isInstance)
                .map(BackupTask.class::cast);
        sender.ifPresent(found -> found.changeRate(filesPerSecond));
        return sender.isPresent();
    }

    boolean isRunning(String bundleName) {
        return bundles.isRunning(bundleName);
    }

    /** Measures bundles; a released session takes the request and reports nothing. */
    public void scanSizes(boolean precise, List<IncrementalBackupTime> bundles) {
        refuseIfDead("getBackupDataSize");
        if (scan.filter(SizeScan::isScanning).isPresent()) {
            throw new BusinessError(
                    ErrorCode.INVALID_ARGUMENT,
                    "getBackupDataSize was called while a scan is running: wait for the report whose 'scanning' is empty");
        }
        if (isOpen()) {
            SizeScan started = new SizeScan(surroundings, client, serviceDeath, precise, bundles);
            scan = Optional.of(started);
            started.start();
        }
    }

    /** Whether a question to an application is one of a session that exists. */
    void refuseUnlessOpen(ErrorCode whenReleased, String member) {
        refuseIfDead(member);
        if (!isOpen()) {
            throw new BusinessError(
                    whenReleased, member + " was called after release: a released session is over, open another one");
        }
    }

    private void refuseIfDead(String member) {
        if (phase == Phase.DEAD) {
            throw new BusinessError(
                    ErrorCode.NOT_PERMITTED,
                    member + " was called after the backup service had died: open a new session");
        }
    }

    /**
     * Ends the session. Bundles drop out silently, and their applications are let go of; only a restore that has its
     * data, and a bundle that is ending already, go their way to the end.
     *
     * @return done when nothing of this session happens any more
     */
    public CompletionStage<Void> release() {
        refuseUnlessOpen(ErrorCode.NOT_PERMITTED, "release");
        startRelease();
        return lastRestoreEnded;
    }

    private void startRelease() {
        phase = Phase.RELEASING;
        scan.ifPresent(SizeScan::stop);
        bundles.letGo();
        finishReleaseWhenAllAreGone();
    }

    private void finishReleaseWhenAllAreGone() {
        if (phase != Phase.RELEASING || !bundles.areGone()) {
            return;
        }
        phase = Phase.RELEASED;
        over.accept(this);
        // After what the last restores have told the client and before the answer to release.
        surroundings.loop().client("hang up", () -> hangUp(SessionEnd.RELEASED));
        lastRestoreEnded.complete(null);
    }

    private void hangUp(SessionEnd how) {
        if (client.hangUp()) {
            note(new Happening.SessionOver(number, how));
        }
    }

    /** Its client has died: it ends as if released, and nobody hears of it. */
    void abandon() {
        hangUp(SessionEnd.CLIENT_DIED);
        if (isOpen()) {
            startRelease();
        }
    }

    /** The service has died under it. */
    void die() {
        boolean releasing = phase == Phase.RELEASING;
        phase = Phase.DEAD;
        scan.ifPresent(SizeScan::stop);
        bundles.dropAll();
        hangUp(SessionEnd.SERVICE_DIED);
        client.serviceDied();
        if (releasing) {
            lastRestoreEnded.completeExceptionally(new BusinessError(
                    ErrorCode.IPC_ERROR, "The backup service died while release waited for a restore"));
        }
    }
}
