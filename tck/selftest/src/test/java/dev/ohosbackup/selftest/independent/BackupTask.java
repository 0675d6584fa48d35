package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.File;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.SandboxEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;

/** A bundle that is backed up: each of its files is sent by itself, and what they are last. */
final class BackupTask extends Task {
    static final int HIGHEST_RATE = 800;
    private static final int DEFAULT_RATE = 60;
    private static final int IO_ERROR = 13900005;

    private final IncrementalBackupData data;
    private final boolean incremental;
    private final Map<String, Listing.Entry> before = new TreeMap<>();
    private final Deque<Path> files = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private byte[] manifest = {};
    private boolean packed;
    private int rate = DEFAULT_RATE;
    private long lastSent;
    private Future<?> next;

    BackupTask(OpenSession session, IncrementalBackupData data, String info, boolean incremental) {
        super(session, data.bundleName(), info);
        this.data = data;
        this.incremental = incremental;
        if (data.manifestFd().isPresent() && data.lastIncrementalTime() != 0) {
            try {
                before.putAll(Listing.of(session.device()
                                .descriptors()
                                .content(data.manifestFd().getAsInt()))
                        .byPath());
            } catch (IOException unreadable) {
                // Then everything is sent.
                before.clear();
            }
        }
    }

    @Override
    int priority() {
        return data.priority().orElse(0);
    }

    @Override
    Duration work(ExtensionScript script) {
        return script.backupWork();
    }

    @Override
    Optional<String> words(ExtensionScript script) {
        return script.onBackupEx();
    }

    @Override
    void begun() {
        letWork();
    }

    @Override
    void worked() {
        try {
            pack();
        } catch (IOException failed) {
            end(IO_ERROR);
            return;
        }
        packed = true;
        send();
    }

    private void pack() throws IOException {
        RealDevice device = session().device();
        AppConfig config = AppConfig.of(device.spec().world().app(bundle()).orElseThrow());
        List<Listing.Entry> entries = new ArrayList<>();
        TreeSet<String> gone = new TreeSet<>(before.keySet());
        for (SandboxEntry entry : device.sandboxes().entries(bundle())) {
            if (config.covers(entry)) {
                gone.remove(entry.path());
                entries.add(listed(entry, entries.size()));
            }
        }
        Listing listing = new Listing(entries, List.copyOf(gone));
        manifest = listing.bytes();
        for (Listing.Entry entry : entries) {
            if (!entry.uri().isEmpty()) {
                files.add(device.sandboxes().path(bundle(), entry.path()));
                names.add(entry.uri());
            }
        }
        names.add(Listing.NAME);
    }

    private Listing.Entry listed(SandboxEntry file, int number) {
        Listing.Entry same =
                new Listing.Entry(file.path(), file.size(), file.modified().getEpochSecond(), file.mode(), "");
        return same.isAsIn(before.get(file.path()))
                ? same
                : new Listing.Entry(same.path(), same.size(), same.modified(), same.mode(), "File_" + number);
    }

    @Override
    boolean sendRate(int filesASecond) {
        if (!isRunning()) {
            return false;
        }
        rate = filesASecond;
        if (packed) {
            send();
        }
        return true;
    }

    /** Sends the next file when it may be sent. */
    private void send() {
        if (next != null) {
            next.cancel(false);
        }
        if (rate == 0) {
            return;
        }
        long wait = lastSent + 1_000_000_000L / rate - System.nanoTime();
        if (lastSent != 0 && wait > 0) {
            next = after(Duration.ofNanos(wait), this::send);
            return;
        }
        try {
            hand(names.remove());
        } catch (IOException failed) {
            end(IO_ERROR);
            return;
        }
        lastSent = System.nanoTime();
        if (names.isEmpty()) {
            end();
        } else {
            send();
        }
    }

    private void hand(String name) throws IOException {
        Descriptors descriptors = session().device().descriptors();
        int fd = name.equals(Listing.NAME)
                ? descriptors.open(manifest)
                : descriptors.open(files.remove(), StandardOpenOption.READ);
        OptionalInt manifestFd = incremental ? OptionalInt.of(descriptors.open(manifest)) : OptionalInt.empty();
        session()
                .tell(client ->
                        client.onFileReady(Optional.empty(), Optional.of(new File(bundle(), name, fd, manifestFd))));
    }
}
