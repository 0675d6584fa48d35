package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.UnsupportedSpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lays a world down in a new storage, once. */
final class Installation {
    /** As much as one device may hold, in bytes. */
    private static final long LARGEST = Math.min(2L << 30, Runtime.getRuntime().maxMemory() / 2);

    private final DeviceSpec spec;
    private final Storage.Owner owner;
    private final Directories directories = new Directories();

    Installation(DeviceSpec spec, Storage.Owner owner) {
        this.spec = spec;
        this.owner = owner;
    }

    Storage install() {
        long free = freeAfter(needed());
        Medium medium = new Medium(owner.now());
        // What an installation makes has a time that tells nothing about the machine; files get theirs below.
        var before = medium.turn(Optional.of(Sandbox.INSTALLED::toInstant));
        Optional<Storage> storage = Optional.empty();
        try {
            storage = Optional.of(install(medium, new Areas(medium.firstRoot()), free));
            return storage.get();
        } catch (IOException trouble) {
            throw unsupported(trouble.toString());
        } finally {
            medium.turn(before);
            if (storage.isEmpty()) {
                close(medium);
            }
        }
    }

    private static void close(Medium medium) {
        try {
            medium.leave();
        } catch (IOException unexpected) {
            throw new UncheckedIOException("the storage of a failed installation could not be closed", unexpected);
        }
    }

    private Storage install(Medium medium, Areas areas, long free) throws IOException {
        directories.make(areas.service());
        directories.make(areas.apps());
        Disk unlimited = new Disk(areas, Quota.NONE, 0, owner.faults());
        Map<String, Sandbox> sandboxes = new LinkedHashMap<>();
        for (AppSpec app : spec.world().apps()) {
            if (sandboxes.containsKey(app.bundleName())) {
                throw unsupported(app.bundleName() + " is installed twice");
            }
            sandboxes.put(app.bundleName(), install(app, areas.apps(), unlimited));
        }
        long limit = blocks() + Quota.blocks(free);
        return new Storage(medium, areas, sandboxes, new Disk(areas, limit, 0, owner.faults()), owner);
    }

    /** How many blocks all files take, as a storage counts them: every name counts. */
    private long blocks() {
        long blocks = 0;
        for (AppSpec app : spec.world().apps()) {
            Map<String, FileSpec> earlier = new LinkedHashMap<>();
            for (FileSpec file : app.files()) {
                blocks += Quota.blocks(sizeOf(app, file, earlier));
                earlier.put(file.path(), file);
            }
        }
        return blocks;
    }

    /** How many bytes the world takes, twins that are one file counted once. */
    private long needed() {
        long blocks = 0;
        for (AppSpec app : spec.world().apps()) {
            Map<String, FileSpec> earlier = new LinkedHashMap<>();
            for (FileSpec file : app.files()) {
                blocks += canBeLinked(file, earlier) ? 0 : Quota.blocks(sizeOf(app, file, earlier));
                if (earlier.put(file.path(), file) != null) {
                    throw unsupported(app.bundleName() + " has two files at " + file.path());
                }
            }
        }
        return blocks * Quota.BLOCK;
    }

    private long freeAfter(long needed) {
        if (needed > LARGEST) {
            throw unsupported("it holds " + needed + " bytes, and at most " + LARGEST
                    + " fit here; run the JVM with a larger -Xmx, or use a smaller world");
        }
        return Math.max(0, Math.min(LARGEST - needed, spec.freeBytes().orElse(LARGEST)));
    }

    private long sizeOf(AppSpec app, FileSpec file, Map<String, FileSpec> earlier) {
        if (file.content() instanceof Content.Noise noise) {
            return noise.size();
        }
        return file.content() instanceof Content.SameAs
                ? sizeOf(app, original(app, file, earlier), earlier)
                : Content.bytesOf(file.content()).length;
    }

    private FileSpec original(AppSpec app, FileSpec file, Map<String, FileSpec> earlier) {
        String path = ((Content.SameAs) file.content()).path();
        FileSpec original = earlier.get(path);
        if (original == null) {
            throw unsupported(app.bundleName() + ": " + file.path() + " shall have the content of \"" + path
                    + "\", which does not stand earlier in its list");
        }
        return original;
    }

    /** Two names of one file share mode and time; where those differ the content is copied. */
    private static boolean canBeLinked(FileSpec file, Map<String, FileSpec> earlier) {
        return file.content() instanceof Content.SameAs same
                && earlier.containsKey(same.path())
                && earlier.get(same.path()).mode() == file.mode()
                && earlier.get(same.path()).modified().equals(file.modified());
    }

    private Sandbox install(AppSpec app, Path apps, Disk disk) throws IOException {
        String name = app.bundleName();
        if (name.isEmpty() || name.contains("/") || name.startsWith(".") || name.indexOf('\0') >= 0) {
            throw unsupported("\"" + name + "\" is not a bundle name");
        }
        Sandbox sandbox = new Sandbox(name, apps.resolve(name), app.extension().isPresent());
        sandbox.layFoundation(directories);
        Map<String, FileSpec> earlier = new LinkedHashMap<>();
        for (FileSpec file : app.files()) {
            try {
                install(sandbox, file, earlier, disk);
            } catch (IllegalArgumentException | IOException trouble) {
                throw unsupported(name + ": " + file.path() + ": " + trouble.getMessage());
            }
            earlier.put(file.path(), file);
        }
        return sandbox;
    }

    private void install(Sandbox sandbox, FileSpec file, Map<String, FileSpec> earlier, Disk disk) throws IOException {
        Path target = sandbox.place(file.path());
        directories.make(target.getParent());
        if (file.content() instanceof Content.SameAs same) {
            Path original = sandbox.place(same.path());
            if (canBeLinked(file, earlier)) {
                Files.createLink(target, original);
                return;
            }
            disk.copy(original, target);
        } else {
            disk.write(target, Content.bytesOf(file.content()));
        }
        Files.setPosixFilePermissions(target, PermissionBits.toSet(file.mode()));
        Files.setLastModifiedTime(
                target, FileTime.from(Instant.ofEpochSecond(file.modified().getEpochSecond())));
    }

    private UnsupportedSpecException unsupported(String why) {
        return new UnsupportedSpecException("the world \"" + spec.world().name() + "\" cannot be laid out: " + why);
    }
}
