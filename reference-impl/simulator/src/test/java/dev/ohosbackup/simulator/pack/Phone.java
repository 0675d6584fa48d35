package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.files.Sha256;
import dev.ohosbackup.simulator.files.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A device with one application, for the tests of packing. */
final class Phone implements AutoCloseable {
    static final String APP = "com.example.notes";
    static final String FILES = "/data/storage/el2/base/files/";
    static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    static final Instant OLD = Instant.parse("2024-01-01T00:00:00Z");

    final Storage storage;
    final Path root;
    final BackupConfig config;

    private Phone(Storage storage, BackupConfig config) {
        this.storage = storage;
        this.root = storage.sandbox(APP);
        this.config = config;
    }

    static Phone with(FileSpec... files) {
        return with("{\"allowToBackupRestore\":true}", OptionalLong.empty(), files);
    }

    static Phone with(String config, OptionalLong freeBytes, FileSpec... files) {
        AppSpec app = new AppSpec(APP, 1, "1.0", config, Optional.of(ExtensionScript.plain()), Arrays.asList(files));
        DeviceSpec plain = DeviceSpec.of(new World("test", List.of(app)), 20);
        DeviceSpec spec = freeBytes.isPresent() ? plain.withFreeBytes(freeBytes.getAsLong()) : plain;
        return new Phone(Storage.of(spec, () -> NOW), BackupConfig.parse(config));
    }

    static FileSpec text(String name, String text) {
        return text(name, text, 0644, OLD);
    }

    static FileSpec text(String name, String text, int mode, Instant modified) {
        return new FileSpec(FILES + name, new Content.Text(text), mode, modified);
    }

    static FileSpec noise(String name, int size) {
        return new FileSpec(FILES + name, new Content.Noise(size, size), 0600, OLD);
    }

    Path restoreDir() {
        return root.resolve("data/storage/el2/base/.backup/restore");
    }

    /** Brings what another device packed into this one's restore folder, as a client does. */
    void receive(List<PackedFile> packed) throws IOException {
        for (PackedFile file : packed) {
            storage.disk().write(restoreDir().resolve(file.uri()), Files.readAllBytes(file.path()));
            // A client of a restore session gets a descriptor for the manifest in any case.
            byte[] manifest = file.manifest().isPresent()
                    ? Files.readAllBytes(file.manifest().get())
                    : new byte[0];
            storage.disk().write(restoreDir().resolve(file.uri() + ".rp"), manifest);
        }
    }

    Packer packer() {
        return new Packer(storage.disk());
    }

    /** Restores what lies in the restore folder; returns what was put in place, by path. */
    Map<String, String> unpack() throws BadArchiveException, IOException {
        Map<String, String> restored = new LinkedHashMap<>();
        new Unpacker(storage.disk()).restore(restoreDir(), root, config, restored::put);
        return restored;
    }

    void restore(List<PackedFile> packed) throws BadArchiveException, IOException {
        receive(packed);
        unpack();
        for (SandboxEntry left : storage.view(APP).entries()) {
            if (!left.directory() && left.path().startsWith("/data/storage/el2/base/.backup/")) {
                storage.editor().delete(APP, left.path());
            }
        }
    }

    void write(String name, String text, Instant modified) throws IOException {
        storage.editor().write(APP, FILES + name, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    void delete(String name) throws IOException {
        storage.editor().delete(APP, FILES + name);
    }

    /** Everything in the sandbox but the backup's own folders: entry by entry, with the hash of the content. */
    Map<SandboxEntry, String> snapshot() throws IOException {
        Map<SandboxEntry, String> snapshot = new LinkedHashMap<>();
        for (SandboxEntry entry : storage.view(APP).entries()) {
            if (!entry.path().contains("/.backup")) {
                String hash =
                        entry.directory() ? "" : Sha256.of(storage.view(APP).read(entry.path()));
                snapshot.put(entry, hash);
            }
        }
        return snapshot;
    }

    @Override
    public void close() {
        storage.close();
    }
}
