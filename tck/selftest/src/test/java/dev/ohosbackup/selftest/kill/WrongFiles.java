package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.selftest.wrong.Here;
import dev.ohosbackup.selftest.wrong.Told;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Files and descriptors: stale, shared, of another bundle; and restores that lose something. */
final class WrongFiles {
    private static final String READY = "general-callbacks.on-file-ready";
    private static final String ROUND_TRIP = "session-backup.round-trip.content";

    private WrongFiles() {}

    static List<Mutant> descriptors() {
        return List.of(
                Mutant.of(
                        READY + ".stale-fd",
                        READY + ".backup-fd-readable",
                        "The fd of a backup is closed before it is handed over.",
                        () -> Wrong.in("onFileReady", (told, client, here) -> {
                            if (!told.restores()) {
                                told.file().ifPresent(file -> close(here, file.fd()));
                            }
                            client.accept(told);
                        })),
                Mutant.of(
                        READY + ".fds-close-together",
                        READY + ".closing-one-keeps-others",
                        "Closing one fd closes all that were handed over with it.",
                        ClosingTogether::new),
                Mutant.of(
                        READY + ".file-beside-an-error",
                        READY + ".error-without-file",
                        "An error comes with a file.",
                        FileBesideError::new),
                Mutant.of(
                        READY + ".nothing-after-an-error",
                        READY + ".error-without-file",
                        "After an error no further file comes.",
                        () -> new Wrong() {
                            private boolean failed;

                            @Override
                            protected void told(Told told, Consumer<Told> client) {
                                boolean file = told.callback().equals("onFileReady");
                                if (!file || !failed) {
                                    client.accept(told);
                                }
                                failed |= file && told.failed();
                            }
                        }),
                Mutant.of(
                        READY + ".of-a-neighbour",
                        READY + ".names-its-bundle",
                        "A file says that it belongs to another bundle.",
                        () -> file(
                                file -> new File("com.example.neighbour", file.uri(), file.fd(), file.manifestFd()))),
                Mutant.of(
                        READY + ".without-a-uri",
                        READY + ".names-its-bundle",
                        "A file has an empty uri.",
                        () -> file(file -> new File(file.bundleName(), "", file.fd(), file.manifestFd()))),
                Mutant.of(
                        READY + ".restore-fd-closed",
                        READY + ".restore-fd-writable",
                        "The fd of a restore is closed before it is handed over.",
                        () -> Wrong.in("onFileReady", (told, client, here) -> {
                            if (told.restores()) {
                                told.file().ifPresent(file -> close(here, file.fd()));
                            }
                            client.accept(told);
                        })),
                Mutant.of(
                        READY + ".one-fd-for-two-files",
                        ROUND_TRIP,
                        "Two files that are handed over one after the other share one fd.",
                        SharedFd::new));
    }

    static List<Mutant> restores() {
        return List.of(
                Mutant.of(
                        "session-backup.round-trip.loses-a-file",
                        ROUND_TRIP,
                        "A restore leaves out a file.",
                        () -> afterRestore((here, bundle, file) -> here.editor().delete(bundle, file.path()))),
                Mutant.of(
                        "session-backup.round-trip.changes-a-byte",
                        ROUND_TRIP,
                        "A restore changes the last byte of a file.",
                        () -> afterRestore((here, bundle, file) -> {
                            byte[] content = here.reference().app(bundle).read(file.path());
                            content[content.length - 1] ^= 1;
                            here.editor().write(bundle, file.path(), content, file.modified());
                        })),
                Mutant.of(
                        "session-backup.round-trip.truncates-a-file",
                        ROUND_TRIP,
                        "A restore drops the last byte of a file.",
                        () -> afterRestore((here, bundle, file) -> {
                            byte[] content = here.reference().app(bundle).read(file.path());
                            here.editor()
                                    .write(
                                            bundle,
                                            file.path(),
                                            Arrays.copyOf(content, content.length - 1),
                                            file.modified());
                        })),
                Mutant.of(
                        "session-backup.round-trip.moves-a-file",
                        ROUND_TRIP,
                        "A restore puts a file beside its place.",
                        () -> afterRestore((here, bundle, file) -> {
                            byte[] content = here.reference().app(bundle).read(file.path());
                            here.editor().delete(bundle, file.path());
                            here.editor().write(bundle, file.path() + "~", content, file.modified());
                        })),
                Mutant.of(
                        "frame.writes-into-a-neighbour",
                        "frame.nothing-outside-sandbox",
                        "A restore leaves a file in the sandbox of another bundle.",
                        StrayFile::new));
    }

    private static Wrong file(UnaryOperator<File> change) {
        return Wrong.in(
                "onFileReady",
                (told, client, here) -> client.accept(told.withFile(told.file().map(change))));
    }

    private static void close(Here here, int fd) {
        try {
            here.reference().fileIo().close(fd);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What happens to the first file of a bundle that has been restored. */
    @FunctionalInterface
    private interface Mishandling {
        void of(Here here, String bundle, SandboxEntry file) throws IOException;
    }

    private static Wrong afterRestore(Mishandling mishandling) {
        return Wrong.in("onBundleEnd", (told, client, here) -> {
            if (told.restores() && !told.failed()) {
                told.bundle().ifPresent(bundle -> mishandle(here, bundle, mishandling));
            }
            client.accept(told);
        });
    }

    private static void mishandle(Here here, String bundle, Mishandling mishandling) {
        try {
            Optional<SandboxEntry> first = here.reference().app(bundle).entries().stream()
                    .filter(entry -> !entry.directory() && entry.size() > 0)
                    .filter(entry -> !entry.path().contains("/.backup/"))
                    .findFirst();
            if (first.isPresent()) {
                mishandling.of(here, bundle, first.get());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class ClosingTogether extends Wrong {
        private final Set<Integer> handedOver = new TreeSet<>();

        @Override
        protected void told(Told told, Consumer<Told> client) {
            told.file().ifPresent(file -> handedOver.add(file.fd()));
            client.accept(told);
        }

        @Override
        protected void closed(int fd, FileIo files) throws IOException {
            files.close(fd);
            if (handedOver.remove(fd)) {
                for (int other : handedOver) {
                    files.close(other);
                }
                handedOver.clear();
            }
        }
    }

    private static final class FileBesideError extends Wrong {
        @Override
        protected void told(Told told, Consumer<Told> client) {
            boolean concerned = told.callback().equals("onFileReady") && told.failed();
            client.accept(concerned ? told.withFile(Optional.of(anyFile(told))) : told);
        }

        private File anyFile(Told told) {
            try {
                int fd = here().reference().fileIo().open(new byte[1]);
                return new File(told.about().orElse(""), "any", fd, OptionalInt.empty());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static final class SharedFd extends Wrong {
        private Optional<Integer> first = Optional.empty();

        @Override
        protected void told(Told told, Consumer<Told> client) {
            boolean concerned = told.file().isPresent() && !told.restores();
            if (!concerned) {
                client.accept(told);
                return;
            }
            File file = told.file().orElseThrow();
            int fd = first.orElse(file.fd());
            first = first.isPresent() ? Optional.empty() : Optional.of(file.fd());
            client.accept(told.withFile(Optional.of(new File(file.bundleName(), file.uri(), fd, file.manifestFd()))));
        }
    }

    private static final class StrayFile extends Wrong {
        private static final String STRAY = "/data/storage/el2/base/files/stray";

        private final Set<String> restored = new TreeSet<>();

        @Override
        protected void told(Told told, Consumer<Told> client) {
            if (told.restores() && told.callback().equals("onBundleBegin")) {
                told.about().ifPresent(restored::add);
            }
            client.accept(told);
        }

        @Override
        protected byte[] content(String bundle, String path, AppSandbox sandbox) throws IOException {
            return path.equals(STRAY) ? new byte[1] : sandbox.read(path);
        }

        @Override
        protected List<SandboxEntry> entries(String bundle, List<SandboxEntry> entries) {
            if (restored.isEmpty() || restored.contains(bundle)) {
                return entries;
            }
            List<SandboxEntry> more = new ArrayList<>(entries);
            more.add(new SandboxEntry(STRAY, false, 1, 0644, Instant.parse("2026-01-01T00:00:00Z")));
            return more;
        }
    }
}
