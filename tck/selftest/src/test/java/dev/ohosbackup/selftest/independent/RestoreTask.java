package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.ExtensionScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A bundle that is restored: the client writes its files into a folder, from where they are put in their places. */
final class RestoreTask extends Task {
    private static final String FOLDER = "/data/storage/el2/base/.backup/restore/";
    private static final int ONE_PUBLICATION_SINCE = 12;
    private static final int IO_ERROR = 13900005;

    private final Set<String> asked = new TreeSet<>();
    private final Set<String> published = new TreeSet<>();
    private boolean working;

    RestoreTask(OpenSession session, String bundle, String info) {
        super(session, bundle, info);
    }

    @Override
    Duration work(ExtensionScript script) {
        return script.restoreWork();
    }

    @Override
    Optional<String> words(ExtensionScript script) {
        return script.onRestoreEx();
    }

    /** A file is asked for: it comes once the bundle has begun. */
    void ask(String uri) {
        asked.add(uri);
        if (isRunning()) {
            hand(uri);
        }
    }

    @Override
    void begun() {
        asked.forEach(this::hand);
    }

    private Path file(String uri) {
        return session().device().sandboxes().path(bundle(), FOLDER + uri);
    }

    private void hand(String uri) {
        try {
            Files.createDirectories(file(uri).getParent());
            int fd = session()
                    .device()
                    .descriptors()
                    .open(file(uri), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            session()
                    .tell(client -> client.onFileReady(
                            Optional.empty(), Optional.of(new File(bundle(), uri, fd, OptionalInt.empty()))));
        } catch (IOException failed) {
            end(IO_ERROR);
        }
    }

    /** Written is one file at API 10, all of them from API 12 on, where the name of one says nothing. */
    void publish(String uri) {
        published.add(uri);
        boolean complete = session().device().spec().apiLevel() < ONE_PUBLICATION_SINCE
                ? published.containsAll(needed())
                : uri.isEmpty();
        if (complete && isRunning() && !working) {
            working = true;
            letWork();
        }
    }

    private Set<String> needed() {
        Set<String> needed = new TreeSet<>(Set.of(Listing.NAME));
        if (published.contains(Listing.NAME)) {
            try {
                needed.addAll(Listing.of(Files.readAllBytes(file(Listing.NAME))).entries().stream()
                        .map(Listing.Entry::uri)
                        .filter(uri -> !uri.isEmpty())
                        .collect(Collectors.toSet()));
            } catch (IOException unreadable) {
                // Whatever it is, no file will complete it.
                needed.add("");
            }
        }
        return needed;
    }

    @Override
    void worked() {
        Sandboxes sandboxes = session().device().sandboxes();
        try {
            Listing listing = Listing.of(Files.readAllBytes(file(Listing.NAME)));
            for (String path : listing.deleted()) {
                sandboxes.delete(bundle(), path);
            }
            for (Listing.Entry entry : listing.entries()) {
                if (!entry.uri().isEmpty()) {
                    sandboxes.restore(bundle(), entry, file(entry.uri()));
                }
            }
            Sandboxes.deleteTree(sandboxes.path(bundle(), FOLDER.substring(0, FOLDER.length() - 1)));
            end();
        } catch (IOException failed) {
            end(IO_ERROR);
        }
    }
}
