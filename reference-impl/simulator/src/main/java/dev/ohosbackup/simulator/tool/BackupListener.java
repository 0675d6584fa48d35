package dev.ohosbackup.simulator.tool;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.OnBackupSizeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A client that takes a backup: it reads what it is handed, and closes it in the end. */
public final class BackupListener extends SessionListener {
    private final Map<String, Archive> archives = new TreeMap<>();
    private final Map<String, Holdings> held = new TreeMap<>();
    private final Set<String> spoilt = new TreeSet<>();
    private final List<File> open = new ArrayList<>();

    /**
     * A listener of one session.
     *
     * @param expected the bundles that are meant to succeed; that any other is refused is no trouble
     * @param others   how many others there are
     */
    public BackupListener(ClientSide side, Set<String> expected, int others) {
        super(side, expected, others);
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        file.ifPresent(this::take);
        err.ifPresent(error -> {
            trouble("a file of " + error.data().orElse("some bundle") + " failed with " + error.code());
            error.data().ifPresent(spoilt::add);
        });
    }

    private void take(File file) {
        String what = file.bundleName() + " " + file.uri();
        open.add(file);
        Optional<byte[]> content = side().read(file.fd(), what);
        Optional<byte[]> manifest = file.manifestFd().isPresent()
                ? side().read(file.manifestFd().getAsInt(), what + ", its manifest")
                : Optional.empty();
        if (content.isEmpty() || manifest.isPresent() != file.manifestFd().isPresent()) {
            spoilt.add(file.bundleName());
        } else {
            archives.computeIfAbsent(file.bundleName(), first -> new Archive())
                    .add(file.uri(), new Archive.Part(content.get(), manifest));
        }
    }

    /** Closes all that it was handed: it takes its time, as long as the session lasts. */
    void closeFiles() {
        open.forEach(side()::close);
    }

    @Override
    void ended(String bundleName) {
        held.put(bundleName, Holdings.of(side().device().app(bundleName)));
    }

    @Override
    public Optional<OnBackupSizeReport> onBackupSizeReport() {
        return Optional.of(report -> {});
    }

    /** What it got of a bundle whose backup ended without an error, if it is whole. */
    public Optional<Archive> archive(String bundleName) {
        return Optional.ofNullable(archives.get(bundleName))
                .filter(archive -> held.containsKey(bundleName))
                .filter(archive -> !spoilt.contains(bundleName) && archive.isWhole());
    }

    /** What the application held when its backup ended. */
    public Holdings held(String bundleName) {
        return held.get(bundleName);
    }
}
