package dev.ohosbackup.simulator.testdouble;

import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.simulator.record.Act;
import dev.ohosbackup.simulator.record.Recorder;
import dev.ohosbackup.simulator.record.Recording;
import dev.ohosbackup.simulator.service.Quirk;
import dev.ohosbackup.simulator.strict.Offence;
import dev.ohosbackup.simulator.strict.ProtocolChecker;
import dev.ohosbackup.simulator.watch.WatchedClient;
import dev.ohosbackup.simulator.world.TestWorld;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A test's device from its opening on, with everybody who looks on. */
final class OpenDevice {
    private final DeviceSpec spec;
    private final TestWorld world;
    private final Set<Quirk> quirks;
    private final SimulatedDevice device;
    private final ProtocolChecker checker;
    private final Recorder recorder;
    private final WatchedClient client;
    private boolean permitted;
    private boolean systemApp;

    OpenDevice(DeviceSpec spec, TestWorld world, Set<Quirk> quirks) {
        this.spec = spec;
        this.world = world;
        this.quirks = quirks;
        Simulator simulator = new Simulator(quirks);
        for (var ability : world.abilities().entrySet()) {
            simulator = simulator.withAbility(ability.getKey(), ability.getValue());
        }
        this.device = simulator.open(spec);
        this.checker = new ProtocolChecker(device, spec.apiLevel());
        this.recorder = new Recorder(device);
        this.client = new WatchedClient(device, List.of(checker, recorder));
        this.permitted = spec.caller().backupPermission();
        this.systemApp = spec.caller().systemApp();
    }

    SimulatedDevice device() {
        return device;
    }

    TestWorld world() {
        return world;
    }

    WatchedClient client() {
        return client;
    }

    ProtocolChecker checker() {
        return checker;
    }

    Recording recording(long seed) {
        List<String> journal = device.journal().stream().map(Object::toString).toList();
        return new Recording(
                spec.withSeed(seed),
                quirks,
                recorder.deeds(),
                device.clock().steps(),
                device.clock().now(),
                journal,
                world.abilities());
    }

    FaultInjector faults() {
        FaultInjector injector = device.control(FaultInjector.class).orElseThrow();
        return new FaultInjector() {
            @Override
            public void inject(Fault fault) {
                recorder.note(new Act.Inject(fault.fields()));
                injector.inject(fault);
            }

            @Override
            public List<Fault> pending() {
                return injector.pending();
            }
        };
    }

    SandboxEditor editor() {
        SandboxEditor editor = device.control(SandboxEditor.class).orElseThrow();
        return new SandboxEditor() {
            @Override
            public void write(String bundleName, String path, byte[] content, Instant modified) throws IOException {
                recorder.note(new Act.Put(bundleName, path, content.clone(), modified));
                editor.write(bundleName, path, content, modified);
            }

            @Override
            public void delete(String bundleName, String path) throws IOException {
                recorder.note(new Act.Delete(bundleName, path));
                editor.delete(bundleName, path);
            }

            @Override
            public void wipe(String bundleName) throws IOException {
                recorder.note(new Act.Wipe(bundleName));
                editor.wipe(bundleName);
            }
        };
    }

    CallerRights rights() {
        return new CallerRights() {
            @Override
            public void setBackupPermission(boolean granted) {
                setRights(granted, systemApp);
            }

            @Override
            public void setSystemApp(boolean is) {
                setRights(permitted, is);
            }
        };
    }

    void setRights(boolean backupPermission, boolean isSystemApp) {
        recorder.note(new Act.Rights(backupPermission, isSystemApp));
        permitted = backupPermission;
        systemApp = isSystemApp;
        CallerRights rights = device.control(CallerRights.class).orElseThrow();
        rights.setBackupPermission(backupPermission);
        rights.setSystemApp(isSystemApp);
    }

    void kill(String victim) {
        recorder.note(new Act.Kill(victim));
        switch (victim) {
            case "service" -> device.control(ServiceControl.class).orElseThrow().kill();
            case "client" -> device.control(ClientControl.class).orElseThrow().kill();
            default -> device.killExtension(victim.substring("extension ".length()));
        }
    }

    /** Ends it; returns what its client has done wrong. */
    List<Offence> close() {
        checker.atTheEnd();
        device.close();
        return checker.offences();
    }
}
