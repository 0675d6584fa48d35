package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.ServiceControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A device in a directory: its service, its applications, and what the test bench may do to it. */
final class RealDevice implements Device, CallerRights {
    private final DeviceSpec spec;
    private final Path directory;
    private final Sandboxes sandboxes;
    private final Descriptors descriptors;
    private final Threads threads = new Threads();
    private final List<OpenSession> sessions = new ArrayList<>();
    private volatile boolean permission;
    private volatile boolean systemApp;

    RealDevice(DeviceSpec spec, Path parent) throws IOException {
        this.spec = spec;
        this.directory = Files.createTempDirectory(parent, "device");
        this.sandboxes = new Sandboxes(Files.createDirectory(directory.resolve("apps")));
        this.descriptors = new Descriptors(Files.createDirectory(directory.resolve("client")));
        this.permission = spec.caller().backupPermission();
        this.systemApp = spec.caller().systemApp();
        sandboxes.install(spec.world());
    }

    DeviceSpec spec() {
        return spec;
    }

    Sandboxes sandboxes() {
        return sandboxes;
    }

    Descriptors descriptors() {
        return descriptors;
    }

    Threads threads() {
        return threads;
    }

    /** A code of API 12, or what stood for it at API 10. */
    int code(int since12) {
        return spec.apiLevel() < 12 ? 13900042 : since12;
    }

    /** What the caller lacks, if anything. */
    Optional<BusinessError> missingRight() {
        if (!systemApp) {
            return Optional.of(new BusinessError(202, "only for system applications"));
        }
        return permission ? Optional.empty() : Optional.of(new BusinessError(201, "no permission"));
    }

    void demandRights() {
        missingRight().ifPresent(error -> {
            throw error;
        });
    }

    void opened(OpenSession session) {
        threads.ask(() -> sessions.add(session));
    }

    /** Every task of every session; asked on the service's thread. */
    Stream<Task> tasks() {
        return sessions.stream().flatMap(session -> session.tasks().stream());
    }

    @Override
    public Backup backup() {
        return new Namespace(this);
    }

    @Override
    public FileIo fileIo() {
        return descriptors;
    }

    @Override
    public AppSandbox app(String bundleName) {
        return sandboxes.of(bundleName);
    }

    @Override
    public <C> Optional<C> control(Class<C> type) {
        ServiceControl service = this::killService;
        ClientControl client = this::killClient;
        Map<Class<?>, Object> controls = Map.of(
                CallerRights.class, this,
                SandboxEditor.class, sandboxes,
                ServiceControl.class, service,
                ClientControl.class, client);
        return Optional.ofNullable(controls.get(type)).map(type::cast);
    }

    @Override
    public void setBackupPermission(boolean granted) {
        permission = granted;
    }

    @Override
    public void setSystemApp(boolean system) {
        systemApp = system;
    }

    private void killService() {
        threads.ask(() -> {
            sessions.forEach(OpenSession::serviceDied);
            sessions.clear();
            return true;
        });
    }

    private void killClient() {
        threads.ask(() -> {
            sessions.forEach(OpenSession::clientDied);
            sessions.clear();
            return true;
        });
        try {
            descriptors.closeAll();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        threads.close();
        try {
            descriptors.closeAll();
            Sandboxes.deleteTree(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
