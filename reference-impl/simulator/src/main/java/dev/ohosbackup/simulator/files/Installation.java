package dev.ohosbackup.simulator.files;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.UnsupportedSpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Lays a world down in a new storage, once. */
final class Installation {
    private static final int BLOCK_SIZE = 4096;

    /** As much as a device may hold; jimfs ends in an OutOfMemoryError when its limit is above the heap's. */
    private static final long LARGEST = Math.min(2L << 30, Runtime.getRuntime().maxMemory() / 2);

    private final DeviceSpec spec;
    private final Supplier<Instant> now;
    private boolean installing = true;

    Installation(DeviceSpec spec, Supplier<Instant> now) {
        this.spec = spec;
        this.now = now;
    }

    Storage install() {
        FileSystem fileSystem = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .setWorkingDirectory("/")
                .setBlockSize(BLOCK_SIZE)
                .setMaxCacheSize(0)
                .setMaxSize(size())
                // What an installation makes has a time that tells nothing about the machine; files get theirs below.
                .setFileTimeSource(() -> installing ? Sandbox.INSTALLED : FileTime.from(now.get()))
                .build());
        try {
            Path serviceArea = fileSystem.getPath("/service");
            Sandbox.createDirectories(serviceArea);
            // jimfs cannot be made without any block; this one is taken, so that zero free bytes mean zero.
            Files.write(serviceArea.resolve("reserved"), new byte[1]);
            Map<String, Sandbox> sandboxes = new LinkedHashMap<>();
            for (AppSpec app : spec.world().apps()) {
                sandboxes.put(app.bundleName(), install(app, fileSystem.getPath("/apps")));
            }
            installing = false;
            return new Storage(fileSystem, serviceArea, sandboxes);
        } catch (IOException trouble) {
            throw unsupported(trouble.toString());
        } finally {
            if (installing) {
                close(fileSystem);
            }
        }
    }

    private static void close(FileSystem fileSystem) {
        try {
            fileSystem.close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException("the storage of a failed installation could not be closed", unexpected);
        }
    }

    private long size() {
        long blocks = 1;
        for (AppSpec app : spec.world().apps()) {
            Map<String, FileSpec> earlier = new LinkedHashMap<>();
            for (FileSpec file : app.files()) {
                blocks += canBeLinked(file, earlier) ? 0 : blocks(sizeOf(app, file, earlier));
                if (earlier.put(file.path(), file) != null) {
                    throw unsupported(app.bundleName() + " has two files at " + file.path());
                }
            }
        }
        long used = blocks * BLOCK_SIZE;
        if (used > LARGEST) {
            throw unsupported("it holds " + used + " bytes, and at most " + LARGEST
                    + " fit here; run the JVM with a larger -Xmx, or use a smaller world");
        }
        long free = Math.max(0, Math.min(LARGEST, spec.freeBytes().orElse(LARGEST)));
        return Math.min(LARGEST, used + blocks(free) * BLOCK_SIZE);
    }

    private static long blocks(long bytes) {
        return (bytes + BLOCK_SIZE - 1) / BLOCK_SIZE;
    }

    private long sizeOf(AppSpec app, FileSpec file, Map<String, FileSpec> earlier) {
        // A switch over the sealed type would need Java 21.
        if (file.content() instanceof Content.Noise noise) {
            return noise.size();
        }
        if (file.content() instanceof Content.Text text) {
            return Content.bytesOf(text).length;
        }
        return sizeOf(app, original(app, file, earlier), earlier);
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

    private Sandbox install(AppSpec app, Path apps) throws IOException {
        String name = app.bundleName();
        if (name.isEmpty() || name.contains("/") || name.startsWith(".") || name.indexOf('\0') >= 0) {
            throw unsupported("\"" + name + "\" is not a bundle name");
        }
        if (Files.exists(apps.resolve(name))) {
            throw unsupported(name + " is installed twice");
        }
        Sandbox sandbox = new Sandbox(name, apps.resolve(name), app.extension().isPresent());
        sandbox.layFoundation();
        Map<String, FileSpec> earlier = new LinkedHashMap<>();
        for (FileSpec file : app.files()) {
            try {
                install(sandbox, file, earlier);
            } catch (IllegalArgumentException | IOException trouble) {
                throw unsupported(name + ": " + file.path() + ": " + trouble.getMessage());
            }
            earlier.put(file.path(), file);
        }
        return sandbox;
    }

    private static void install(Sandbox sandbox, FileSpec file, Map<String, FileSpec> earlier) throws IOException {
        Path target = sandbox.resolve(file.path());
        Sandbox.createDirectories(target.getParent());
        if (file.content() instanceof Content.SameAs same) {
            Path original = sandbox.resolve(same.path());
            if (canBeLinked(file, earlier)) {
                Files.createLink(target, original);
                return;
            }
            Files.copy(original, target);
        } else if (file.content() instanceof Content.Text text) {
            Files.write(target, Content.bytesOf(text));
        } else if (file.content() instanceof Content.Noise noise) {
            Files.write(target, Content.bytesOf(noise));
        }
        Files.setPosixFilePermissions(target, PermissionBits.toSet(file.mode()));
        Files.setLastModifiedTime(
                target, FileTime.from(Instant.ofEpochSecond(file.modified().getEpochSecond())));
    }

    private UnsupportedSpecException unsupported(String why) {
        return new UnsupportedSpecException("the world \"" + spec.world().name() + "\" cannot be laid out: " + why);
    }
}
