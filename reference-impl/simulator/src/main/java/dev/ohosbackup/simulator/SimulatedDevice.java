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
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.client.BoundBackup;
import dev.ohosbackup.simulator.client.ClientFiles;
import dev.ohosbackup.simulator.client.ClientProcess;
import dev.ohosbackup.simulator.client.Platform;
import dev.ohosbackup.simulator.client.RawBinding;
import dev.ohosbackup.simulator.client.Rights;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.extension.ScriptedExtension;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.files.Storage;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Journal;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.service.BackupService;
import dev.ohosbackup.simulator.service.Quirk;
import dev.ohosbackup.simulator.service.Surroundings;
import dev.ohosbackup.simulator.service.Transfers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One device: it owns its time, its storage, its descriptors and its service, and shares none of them. */
public final class SimulatedDevice implements Device {
    private final EventLoop loop = new EventLoop();
    private final Journal journal = new Journal(loop::now);
    private final FaultPlan faults = new FaultPlan(journal);
    private final FdTable fds = new FdTable();
    private final Storage storage;
    private final BackupService service;
    private final ClientProcess client = new ClientProcess();
    private final Backup backup;
    private final Map<Class<?>, Object> controls;

    SimulatedDevice(DeviceSpec spec, Set<Quirk> quirks) {
        this.storage = Storage.of(spec, loop::now);
        Rights rights = new Rights(spec.caller(), loop);
        this.service = new BackupService(
                new Surroundings(
                        spec.apiLevel(),
                        loop,
                        spec.world().apps().stream()
                                .map(app -> install(app, spec.apiLevel()))
                                .toList(),
                        new Transfers(storage, fds, loop::now, spec.apiLevel()),
                        faults,
                        journal,
                        quirks),
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
                storage.editor(),
                ServiceControl.class,
                (ServiceControl) this::killService,
                ClientControl.class,
                (ClientControl) this::killClient,
                FaultInjector.class,
                faults,
                RawCalls.class,
                new RawBinding(bound));
    }

    private InstalledApp install(AppSpec app, int apiLevel) {
        return new InstalledApp(
                app.bundleName(),
                app.versionCode(),
                app.versionName(),
                BackupConfig.parse(app.backupConfig()),
                app.extension().map(script -> new ScriptedExtension(script, loop, apiLevel)));
    }

    @Override
    public Backup backup() {
        return backup;
    }

    /** Everything that has happened so far, in one order. */
    public List<JournalEntry> journal() {
        return loop.exclusively(journal::entries);
    }

    /** The descriptors that nobody has closed yet, the client's and the service's, in the order of their opening. */
    public List<FdTable.OpenFd> openFds() {
        return loop.exclusively(fds::open);
    }

    @Override
    public FileIo fileIo() {
        return new ClientFiles(fds, loop);
    }

    @Override
    public AppSandbox app(String bundleName) {
        return storage.view(bundleName);
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

    @Override
    public void close() {
        if (loop.isClosed()) {
            return;
        }
        loop.close();
        try {
            fds.closeAll();
        } catch (IOException unexpected) {
            throw new UncheckedIOException("A descriptor of the device could not be closed", unexpected);
        }
        storage.close();
    }
}
