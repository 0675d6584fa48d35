package com.example.tinybackup;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.FileIo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes what a backup hands over. */
final class Taking extends Listening<TinyBackup.Taken> {
    private final FileIo files;
    private final Map<String, Map<String, byte[]>> taken = new TreeMap<>();

    Taking(FileIo files) {
        this.files = files;
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        if (err.isPresent()) {
            failed(err.get(), Optional.empty());
            return;
        }
        File ready = file.orElseThrow();
        ready.manifestFd().ifPresent(fd -> Descriptors.close(files, fd));
        taken.computeIfAbsent(ready.bundleName(), first -> new LinkedHashMap<>())
                .put(ready.uri(), Descriptors.readAndClose(files, ready.fd()));
    }

    @Override
    TinyBackup.Taken result() {
        taken.keySet().removeAll(failures().keySet());
        return new TinyBackup.Taken(taken, failures());
    }
}
