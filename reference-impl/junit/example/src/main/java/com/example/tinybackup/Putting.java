package com.example.tinybackup;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.FileIo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a restore what was taken: asks for every file, writes it, and publishes a bundle when all of it is there. */
final class Putting extends Listening<List<String>> {
    private final FileIo files;
    private final TinyBackup.Taken taken;
    private final Map<String, Integer> left = new HashMap<>();
    private Optional<SessionRestore> session = Optional.empty();

    Putting(FileIo files, TinyBackup.Taken taken) {
        this.files = files;
        this.taken = taken;
    }

    void listenTo(SessionRestore opened) {
        session = Optional.of(opened);
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        super.onBundleBegin(err, bundleName);
        if (err.isEmpty()) {
            String bundle = bundleName.orElseThrow();
            Map<String, byte[]> parts = taken.files().get(bundle);
            left.put(bundle, parts.size());
            parts.keySet().forEach(uri -> session.orElseThrow()
                    .getFileHandle(FileMeta.of(bundle, uri))
                    .whenComplete((asked, refusal) -> refused(bundle, refusal)));
        }
    }

    private void refused(String bundle, Throwable refusal) {
        if (refusal instanceof BusinessError error) {
            failed(error, Optional.of(bundle));
        }
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        if (err.isPresent()) {
            failed(err.get(), Optional.empty());
            return;
        }
        File ready = file.orElseThrow();
        String bundle = ready.bundleName();
        Descriptors.writeAndClose(files, ready.fd(), taken.files().get(bundle).get(ready.uri()));
        ready.manifestFd().ifPresent(fd -> Descriptors.writeAndClose(files, fd, new byte[0]));
        if (left.merge(bundle, -1, Integer::sum) == 0 && !failures().containsKey(bundle)) {
            session.orElseThrow()
                    .publishFile(FileMeta.of(bundle, ""))
                    .whenComplete((published, refusal) -> refused(bundle, refusal));
        }
    }

    @Override
    List<String> result() {
        List<String> whole = new ArrayList<>(taken.files().keySet());
        whole.removeAll(failures().keySet());
        return whole;
    }
}
