package dev.ohosbackup.simulator;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.service.Quirk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A device with what tests do to one. */
final class Phone implements AutoCloseable {
    /** Longer than any limit: when so much has passed, everything that will happen has happened. */
    static final Duration LONG = Duration.ofHours(5);

    /** A file as the client got it; the manifest is empty where none came. */
    record Received(byte[] content, byte[] manifest) {}

    private final SimulatedDevice device;
    private final int level;

    private Phone(DeviceSpec spec, Set<Quirk> quirks) {
        this(new Simulator(quirks).open(spec), spec.apiLevel());
    }

    private Phone(SimulatedDevice device, int level) {
        this.device = device;
        this.level = level;
    }

    /** The same things with a device that has been opened otherwise. */
    static Phone of(SimulatedDevice device, int level) {
        return new Phone(device, level);
    }

    static Phone with(int level, AppSpec... apps) {
        return of(DeviceSpec.of(new World("test", Arrays.asList(apps)), level));
    }

    static Phone of(DeviceSpec spec) {
        return new Phone(spec, Set.of());
    }

    static Phone with(Quirk quirk, AppSpec... apps) {
        return new Phone(DeviceSpec.of(new World("test", Arrays.asList(apps)), 20), Set.of(quirk));
    }

    Backup backup() {
        return device.backup();
    }

    SimulatedDevice device() {
        return device;
    }

    FileIo io() {
        return device.fileIo();
    }

    VirtualClock clock() {
        return control(VirtualClock.class);
    }

    <C> C control(Class<C> type) {
        return device.control(type).orElseThrow();
    }

    void pass(Duration time) {
        clock().advance(time);
    }

    /** Lets everything happen that is going to happen. */
    void settle() {
        pass(LONG);
    }

    /** A client that closes what it gets. */
    Recorder client() {
        return new Recorder(clock()::now).onFile(this::closeAll);
    }

    /** A client that keeps what it gets in this map, by bundle and uri. */
    Recorder client(Map<String, Received> received) {
        return new Recorder(clock()::now)
                .onFile(file -> received.put(file.bundleName() + " " + file.uri(), take(file)));
    }

    Received take(File file) {
        byte[] manifest = file.manifestFd().isPresent() ? read(file.manifestFd().getAsInt()) : new byte[0];
        Received received = new Received(read(file.fd()), manifest);
        closeAll(file);
        return received;
    }

    void closeAll(File file) {
        close(file.fd());
        file.manifestFd().ifPresent(this::close);
    }

    void close(int fd) {
        try {
            io().close(fd);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    byte[] read(int fd) {
        try {
            return io().read(fd, 0, Math.toIntExact(io().size(fd)));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    int open(byte[] content) {
        try {
            return io().open(content);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    int open(String content) {
        return open(content.getBytes(StandardCharsets.UTF_8));
    }

    void write(int fd, byte[] content) {
        try {
            io().write(fd, 0, content);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    String readAndClose(FileData file) {
        String text = new String(read(file.fd()), StandardCharsets.UTF_8);
        close(file.fd());
        return text;
    }

    String text(String bundle, String path) {
        try {
            return new String(device.app(bundle).read(path), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Every file of an application but those of the {@code .backup} folders, with all that is known of it. */
    Map<String, String> snapshot(String bundle) {
        try {
            Map<String, String> all = new LinkedHashMap<>();
            for (var entry : device.app(bundle).entries()) {
                if (!entry.path().contains("/.backup")) {
                    String content = entry.directory()
                            ? ""
                            : Integer.toString(
                                    Arrays.hashCode(device.app(bundle).read(entry.path())));
                    String time = entry.directory() ? "" : entry.modified().toString();
                    all.put(entry.path(), entry.size() + " " + entry.mode() + " " + time + " " + content);
                }
            }
            return all;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Backs bundles up as a whole and returns what came, by bundle and uri. */
    Map<String, Received> backUp(String... bundles) {
        Map<String, Received> received = new LinkedHashMap<>();
        SessionBackup session = backup().newSessionBackup(client(received));
        await(session.appendBundles(List.of(bundles)));
        settle();
        if (level >= 12) {
            await(session.release());
        }
        return received;
    }

    /** The fd of a capability file of this device. */
    int capabilities() {
        return await(backup().getLocalCapabilities()).fd();
    }

    /** Restores one bundle from what a backup gave, and returns who was told what. */
    Recorder restore(String bundle, Map<String, Received> received) {
        Recorder client = new Recorder(clock()::now);
        client.onFile(file -> {
            Received part = received.get(bundle + " " + file.uri());
            write(file.fd(), part.content());
            file.manifestFd().ifPresent(fd -> write(fd, part.manifest()));
            closeAll(file);
        });
        SessionRestore session = backup().newSessionRestore(client);
        await(session.appendBundles(capabilities(), List.of(bundle)));
        List<String> uris = received.keySet().stream()
                .filter(key -> key.startsWith(bundle + " "))
                .map(key -> key.substring(bundle.length() + 1))
                .toList();
        uris.forEach(uri -> await(session.getFileHandle(FileMeta.of(bundle, uri))));
        pass(Duration.ofSeconds(1));
        publish(session, bundle, uris);
        settle();
        if (level >= 12 && !client.events().contains("service died")) {
            await(session.release());
        }
        return client;
    }

    /** A restore of these bundles that has begun. */
    SessionRestore beginRestore(Recorder client, String... bundles) {
        SessionRestore session = backup().newSessionRestore(client);
        int capabilities = capabilities();
        await(session.appendBundles(capabilities, List.of(bundles)));
        close(capabilities);
        pass(Duration.ofSeconds(1));
        return session;
    }

    private void publish(SessionRestore session, String bundle, List<String> uris) {
        if (level >= 12) {
            await(session.publishFile(FileMeta.of(bundle, "")));
        } else {
            uris.forEach(uri -> await(session.publishFile(FileMeta.of(bundle, uri))));
        }
    }

    static <T> T await(CompletionStage<T> promise) {
        return promise.toCompletableFuture().join();
    }

    /** The code with which a promise is refused, or a call throws. */
    static int refusal(Supplier<?> call) {
        Throwable refused = catchThrowable(() -> {
            if (call.get() instanceof CompletionStage<?> promise) {
                await(promise);
            }
        });
        Throwable cause = refused instanceof CompletionException ? refused.getCause() : refused;
        if (cause instanceof BusinessError error) {
            return error.code();
        }
        throw new AssertionError("expected a refusal, but got " + cause, cause);
    }

    static BusinessError thrownBy(ThrowingCallable call) {
        return catchThrowableOfType(BusinessError.class, call);
    }

    @Override
    public void close() {
        device.close();
    }
}
