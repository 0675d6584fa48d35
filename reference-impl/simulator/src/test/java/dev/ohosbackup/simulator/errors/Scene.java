package dev.ohosbackup.simulator.errors;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A device with two applications, of which one takes no part in backups, and a client that notes codes. */
final class Scene implements AutoCloseable {
    static final String APP = "com.example.notes";
    static final String NOT_ALLOWED = "com.example.secret";

    /** Longer than any limit of time that was not changed. */
    private static final Duration LONG = Duration.ofMinutes(20);

    private final Device device;
    private final int apiLevel;
    final Told told = new Told();

    Scene(int apiLevel) {
        this.apiLevel = apiLevel;
        this.device = new Simulator()
                .open(DeviceSpec.of(new World("notes", List.of(app(APP, true), app(NOT_ALLOWED, false))), apiLevel));
    }

    private static AppSpec app(String name, boolean allowed) {
        FileSpec file = new FileSpec(
                "/data/storage/el2/base/files/note.txt", new Content.Text("Buy milk."), 0644, Instant.EPOCH);
        String config = "{\"allowToBackupRestore\":" + allowed + "}";
        return new AppSpec(name, 1, "1.0", config, Optional.of(ExtensionScript.plain()), List.of(file));
    }

    void inject(Fault fault) {
        device.control(FaultInjector.class).orElseThrow().inject(fault);
    }

    List<Fault> pendingFaults() {
        return device.control(FaultInjector.class).orElseThrow().pending();
    }

    CallerRights rights() {
        return device.control(CallerRights.class).orElseThrow();
    }

    void settle() {
        device.control(VirtualClock.class).orElseThrow().advance(LONG);
    }

    /** Backs bundles up to their end. */
    void backUp(String... bundles) {
        await(device.backup().newSessionBackup(told).appendBundles(List.of(bundles)));
        settle();
    }

    int capabilities() {
        return await(device.backup().getLocalCapabilities()).fd();
    }

    /** The object whose member is to be called, in a state in which the call succeeds. */
    Object readyFor(String owner, String member) {
        return switch (owner) {
            case "SessionBackup" -> device.backup().newSessionBackup(told);
            case "IncrementalBackupSession" -> device.backup().newIncrementalBackupSession(told);
            case "SessionRestore" -> restoreReadyFor(member);
            default -> device.backup();
        };
    }

    private SessionRestore restoreReadyFor(String member) {
        SessionRestore session = device.backup().newSessionRestore(told);
        if (member.equals("getFileHandle") || member.equals("publishFile")) {
            await(session.appendBundles(capabilities(), List.of(APP)));
            device.control(VirtualClock.class).orElseThrow().advance(Duration.ofSeconds(1));
        }
        if (member.equals("publishFile") && apiLevel < 12) {
            await(session.getFileHandle(fileMeta(member)));
        }
        return session;
    }

    /** A file that a restore may ask for, or publish, at this level. */
    FileMeta fileMeta(String member) {
        return FileMeta.of(APP, member.equals("publishFile") && apiLevel >= 12 ? "" : "part.0.tar");
    }

    static <T> T await(CompletionStage<T> promise) {
        return promise.toCompletableFuture().join();
    }

    /** The classes whose members the documents list. */
    static List<Class<?>> types() {
        return List.of(Backup.class, SessionBackup.class, SessionRestore.class, IncrementalBackupSession.class);
    }

    @Override
    public void close() {
        device.close();
    }
}
