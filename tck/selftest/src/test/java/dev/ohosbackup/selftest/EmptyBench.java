package dev.ohosbackup.selftest;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.plug.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A test bench that claims everything and has the world's files, a clock and descriptors, but no service behind it: what
 * calls answer is made by the implementation that uses it. Its controls do as they are told and nothing comes of it.
 *
 * @param name     who it is
 * @param answerer makes the product API of a device from its descriptors
 */
record EmptyBench(String name, Function<Files, Backup> answerer) implements BackupImplementation {

    @Override
    public ImplementationInfo info() {
        return new ImplementationInfo(name, "the kit's own tests", "1", 20, EnumSet.allOf(Capability.class));
    }

    @Override
    public Device open(DeviceSpec spec) {
        Files files = new Files();
        return new EmptyDevice(answerer.apply(files), files, new Sandboxes(spec.world()));
    }

    private static final class Clock implements VirtualClock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Optional<Duration> untilNextEvent() {
            return Optional.empty();
        }
    }

    private static final class EmptyDevice implements Device {
        private final Backup backup;
        private final Files files;
        private final Sandboxes sandboxes;
        private final Map<Class<?>, Object> controls;

        EmptyDevice(Backup backup, Files files, Sandboxes sandboxes) {
            this.backup = backup;
            this.files = files;
            this.sandboxes = sandboxes;
            this.controls = Map.of(
                    VirtualClock.class,
                    new Clock(),
                    SandboxEditor.class,
                    sandboxes,
                    CallerRights.class,
                    new IgnoredRights(),
                    ServiceControl.class,
                    (ServiceControl) () -> {},
                    ClientControl.class,
                    (ClientControl) () -> {},
                    FaultInjector.class,
                    new IgnoredFaults());
        }

        @Override
        public Backup backup() {
            return backup;
        }

        @Override
        public FileIo fileIo() {
            return files;
        }

        @Override
        public AppSandbox app(String bundleName) {
            return sandboxes.of(bundleName);
        }

        @Override
        public <C> Optional<C> control(Class<C> type) {
            return Optional.ofNullable(controls.get(type)).map(type::cast);
        }

        @Override
        public void close() {}
    }

    private static final class IgnoredRights implements CallerRights {
        @Override
        public void setBackupPermission(boolean granted) {}

        @Override
        public void setSystemApp(boolean systemApp) {}
    }

    private static final class IgnoredFaults implements FaultInjector {
        @Override
        public void inject(Fault fault) {}

        @Override
        public List<Fault> pending() {
            return List.of();
        }
    }
}
