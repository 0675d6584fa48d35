package dev.ohosbackup.simulator.tool;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A client that restores: it asks for every file of its archives, writes what it is handed, and publishes what is whole. */
final class RestoreListener extends SessionListener {
    private final Map<String, Archive> archives;
    private final Map<String, Set<String>> toWrite = new TreeMap<>();
    private final Set<String> givenUp = new TreeSet<>();
    private final Set<String> ended = new TreeSet<>();
    private Optional<SessionRestore> session = Optional.empty();

    RestoreListener(ClientSide side, Map<String, Archive> archives) {
        super(side, archives.keySet(), 0);
        this.archives = archives;
        archives.forEach((bundle, archive) ->
                toWrite.put(bundle, new TreeSet<>(archive.parts().keySet())));
    }

    /** Says which session it listens to. */
    void listenTo(SessionRestore opened) {
        session = Optional.of(opened);
    }

    /** Asks for one file of each bundle, before any has begun; the service keeps that in mind (R21). */
    void askEarly() {
        archives.forEach((bundle, archive) -> ask(bundle, Archive.INDEX));
    }

    @Override
    void begun(String bundleName) {
        archives.get(bundleName).parts().keySet().stream()
                .filter(uri -> !uri.equals(Archive.INDEX))
                .forEach(uri -> ask(bundleName, uri));
    }

    private void ask(String bundleName, String uri) {
        request(bundleName, "getFileHandle", () -> session.orElseThrow().getFileHandle(FileMeta.of(bundleName, uri)));
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        file.ifPresent(this::fill);
        err.ifPresent(error -> {
            trouble("a file of " + error.data().orElse("some bundle") + " failed with " + error.code());
            error.data().ifPresent(this::giveUp);
        });
    }

    private void fill(File file) {
        String bundle = file.bundleName();
        String what = bundle + " " + file.uri();
        Archive.Part part = archives.get(bundle).parts().get(file.uri());
        boolean written = side().writeAndClose(file.fd(), part.content(), what);
        if (file.manifestFd().isPresent()) {
            byte[] manifest = part.manifest().orElse(new byte[0]);
            written &= side().writeAndClose(file.manifestFd().getAsInt(), manifest, what + ", its manifest");
        }
        if (!written) {
            giveUp(bundle);
            return;
        }
        toWrite.get(bundle).remove(file.uri());
        publish(bundle, file.uri());
    }

    /** From API 12 all at once when everything is there, before that each file by itself (R18). */
    private void publish(String bundle, String uri) {
        boolean allAtOnce = side().atLeast(12);
        if (!givenUp.contains(bundle) && (!allAtOnce || toWrite.get(bundle).isEmpty())) {
            FileMeta meta = FileMeta.of(bundle, allAtOnce ? "" : uri);
            request(bundle, "publishFile", () -> session.orElseThrow().publishFile(meta));
        }
    }

    /** Sends a request whose refusal ends the bundle. */
    private void request(String bundle, String member, Supplier<CompletionStage<Void>> call) {
        try {
            call.get().whenComplete((nothing, refused) -> {
                if (refused instanceof BusinessError error) {
                    refused(bundle, member, error);
                }
            });
        } catch (BusinessError error) {
            refused(bundle, member, error);
        }
    }

    private void refused(String bundle, String member, BusinessError error) {
        trouble(member + " of " + bundle + " was refused with " + error.code());
        giveUp(bundle);
    }

    /** What is not whole must not be taken for it: it is cancelled, or before API 18 left to its limit of time. */
    private void giveUp(String bundle) {
        boolean first = givenUp.add(bundle);
        if (first && side().atLeast(18)) {
            side().now("cancel", () -> session.orElseThrow().cancel(bundle));
        }
    }

    @Override
    void ended(String bundleName) {
        ended.add(bundleName);
    }

    /** Whether a bundle was written, published, and ended without an error. */
    boolean isRestored(String bundleName) {
        return ended.contains(bundleName)
                && !givenUp.contains(bundleName)
                && toWrite.get(bundleName).isEmpty();
    }
}
