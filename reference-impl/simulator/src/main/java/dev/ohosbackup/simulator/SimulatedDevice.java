package dev.ohosbackup.simulator;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.SelectionExplainer;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.simulator.app.Explanation;
import dev.ohosbackup.simulator.app.FileSelection;
import dev.ohosbackup.simulator.client.BoundBackup;
import dev.ohosbackup.simulator.client.ClientFiles;
import dev.ohosbackup.simulator.client.ClientProcess;
import dev.ohosbackup.simulator.client.Platform;
import dev.ohosbackup.simulator.client.RawBinding;
import dev.ohosbackup.simulator.client.Rights;
import dev.ohosbackup.simulator.clock.DeviceClock;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.extension.AbilityHost;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.files.Storage;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Journal;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.service.BackupService;
import dev.ohosbackup.simulator.service.Surroundings;
import dev.ohosbackup.simulator.service.Transfers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One device: it owns its time, its storage, its descriptors and its service. A fork of it shares with it, unseen, what
 * is the same in files of both; else devices share nothing.
 */
public final class SimulatedDevice implements Device {
    private final DeviceSpec spec;
    private final DeviceMake make;
    private final EventLoop loop;
    private final Journal journal;
    private final Rights rights;
    private final Storage storage;
    private final FdTable fds;
    private final List<InstalledApp> apps;
    private final BackupService service;
    private final ClientProcess client = new ClientProcess();
    private final Backup backup;
    private final Map<Class<?>, Object> controls;

    /** Where a device gets its storage from. */
    @FunctionalInterface
    interface StorageSource {
        Storage storage(Storage.Owner owner);
    }

    /** A new device, on which the world has just been installed. */
    SimulatedDevice(DeviceSpec spec, DeviceMake make) {
        this(spec, make, EventLoop.START, owner -> Storage.of(spec, owner));
    }

    /** A device that begins at this instant with this storage. */
    SimulatedDevice(DeviceSpec spec, DeviceMake make, Instant start, StorageSource source) {
        this.spec = spec;
        this.make = make;
        this.loop = new EventLoop(start);
        this.journal = new Journal(loop::now);
        FaultPlan faults = new FaultPlan(journal);
        this.storage = source.storage(new Storage.Owner(loop::now, faults, journal));
        loop.attend(new StorageTurn(storage));
        this.fds = new FdTable(storage);
        this.rights = new Rights(spec.caller(), loop);
        this.apps = spec.world().apps().stream()
                .map(app -> install(app, spec.apiLevel()))
                .toList();
        this.service = new BackupService(
                new Surroundings(
                        spec.apiLevel(),
                        loop,
                        apps,
                        new Transfers(storage, fds, loop::now, spec.apiLevel()),
                        faults,
                        journal,
                        make.quirks()),
                spec.seed());
        BoundBackup bound = new BoundBackup(
                new Platform(spec.apiLevel(), spec.caller().bundleName(), rights, loop, service, fds, faults, journal),
                client);
        this.backup = bound;
        this.controls = Map.of(
                VirtualClock.class,
                loop,
                CallerRights.class,
                rights,
                SandboxEditor.class,
                new EditorInTurn(storage.editor(), loop),
                ServiceControl.class,
                (ServiceControl) this::killService,
                ClientControl.class,
                (ClientControl) this::killClient,
                FaultInjector.class,
                faults,
                RawCalls.class,
                new RawBinding(bound),
                SelectionExplainer.class,
                (SelectionExplainer) this::reason);
    }

    private InstalledApp install(AppSpec app, int apiLevel) {
        String name = app.bundleName();
        Map<String, Supplier<? extends BackupExtensionAbility>> abilities = make.abilities();
        AbilityHost.OnDevice here = new AbilityHost.OnDevice(loop, apiLevel, storage.view(name), storage.editor());
        return new InstalledApp(
                app.bundleName(),
                app.versionCode(),
                app.versionName(),
                app.backupConfig(),
                app.extension()
                        .map(script -> abilities.containsKey(name)
                                ? new AbilityHost(script.name(), name, abilities.get(name), here)
                                : AbilityHost.playing(script, name, here)));
    }

    @Override
    public Backup backup() {
        return backup;
    }

    /** Everything that has happened so far, in one order. */
    public List<JournalEntry> journal() {
        return loop.exclusively(journal::entries);
    }

    /** The same without the first so many, for whoever reads on. */
    public List<JournalEntry> journalAfter(int known) {
        return loop.exclusively(() -> journal.entriesAfter(known));
    }

    /** Its time. */
    public DeviceClock clock() {
        return new DeviceClock(loop);
    }

    /** Runs something while no other thread is in the device. */
    public <T> T exclusively(Supplier<T> what) {
        return loop.exclusively(what::get);
    }

    /** The descriptors that nobody has closed yet, the client's and the service's, in the order of their opening. */
    public List<FdTable.OpenFd> openFds() {
        return loop.exclusively(fds::open);
    }

    /** Tells somebody of every step of this device from now on, before it is taken. */
    public void watch(EventLoop.StepWatch watch) {
        loop.exclusively(() -> {
            loop.watch(watch);
            return watch;
        });
    }

    /** How many files of the storage are open: those behind descriptors, and those of work that never ended. */
    int openFiles() {
        return loop.exclusively(storage::openFiles);
    }

    @Override
    public FileIo fileIo() {
        return new ClientFiles(fds, loop);
    }

    @Override
    public AppSandbox app(String bundleName) {
        return new SandboxInTurn(storage.view(bundleName), loop);
    }

    /**
     * Keeps this moment of the device, so that any number of devices can be opened from it.
     *
     * @throws IllegalStateException when the device is closed
     */
    public Snapshot snapshot() {
        return loop.exclusively(
                () -> new Snapshot(spec.withCaller(rights.caller()), make, loop.now(), storage.freeze()));
    }

    /**
     * A device that goes on from this moment of this one; what it has of it and what not is said at {@link Snapshot}.
     * From now on neither sees anything of the other, and each may be used by a thread of its own.
     *
     * @throws IllegalStateException when the device is closed
     */
    public SimulatedDevice fork() {
        return loop.exclusively(
                () -> new SimulatedDevice(spec.withCaller(rights.caller()), make, loop.now(), storage::fork));
    }

    /**
     * Why the next backup takes a path of an application, or does not: the rule of its {@code backup_config.json} that
     * decides, for somebody who misses a file in a backup or finds one too many.
     *
     * <p>It is about a backup in the scene that the configuration itself names; a client can ask for another one.
     *
     * @param bundleName the application
     * @param path       absolute, as the application sees it, whether or not there is something
     * @throws IllegalArgumentException when the application is not installed, or when the path is relative or holds
     *     {@code ..} or NUL
     */
    public Explanation explain(String bundleName, String path) {
        return loop.exclusively(() -> {
            Path sandbox = storage.sandbox(bundleName);
            InstalledApp app = apps.stream()
                    .filter(installed -> installed.bundleName().equals(bundleName))
                    .findFirst()
                    .orElseThrow();
            try {
                Explanation explanation =
                        FileSelection.in(sandbox, app.config().inScene("")).explain(path);
                return app.takesPart() ? explanation : Explanation.noPart(explanation.path());
            } catch (IOException unexpected) {
                throw new UncheckedIOException("the sandbox of " + bundleName + " could not be read", unexpected);
            }
        });
    }

    private SelectionExplainer.Reason reason(String bundleName, String path) {
        Explanation explanation = explain(bundleName, path);
        return new SelectionExplainer.Reason(
                explanation.taken(), explanation.reason().name(), explanation.pattern());
    }

    @Override
    public <C> Optional<C> control(Class<C> type) {
        return Optional.ofNullable(controls.get(type)).map(type::cast);
    }

    private void killService() {
        loop.exclusively(() -> {
            if (!loop.isClosed()) {
                journal.note(new Happening.Killed("service"));
                service.kill();
            }
            return service;
        });
    }

    /**
     * Kills the process of an application's extension, whatever it is just doing.
     *
     * <p>One that is being started is reported by onBundleBegin with 13500002, one that has begun by onBundleEnd with
     * 13500004, also while its files are on their way or it is being released; a question to it has no answer.
     *
     * @return whether there was one
     */
    public boolean killExtension(String bundleName) {
        return loop.exclusively(() -> {
            boolean killed = !loop.isClosed() && service.killExtension(bundleName);
            if (killed) {
                journal.note(new Happening.Killed("extension " + bundleName));
            }
            return killed;
        });
    }

    private void killClient() {
        loop.exclusively(() -> {
            if (!loop.isClosed()) {
                journal.note(new Happening.Killed("client"));
                client.die();
                service.clientDied();
                fds.closeHandedOut();
            }
            return service;
        });
    }

    /** Takes back every fault that has not happened. */
    public void disarmFaults() {
        loop.exclusively(() -> {
            FaultPlan plan = (FaultPlan) controls.get(FaultInjector.class);
            plan.disarm();
            return plan;
        });
    }

    @Override
    public void close() {
        loop.exclusively(() -> {
            if (!loop.isClosed()) {
                loop.close();
                closeFiles();
            }
            return loop;
        });
    }

    private void closeFiles() {
        try {
            fds.closeAll();
        } catch (IOException unexpected) {
            throw new UncheckedIOException("A descriptor of the device could not be closed", unexpected);
        }
        storage.close();
    }
}
