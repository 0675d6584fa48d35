package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Here;
import dev.ohosbackup.selftest.wrong.Told;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Restores: capability files, requests for files and publications. */
final class WrongRestores {
    private static final String APPEND = "session-restore.append-bundles";
    private static final String ASK = "session-restore.get-file-handle";
    private static final String PUBLISH = "session-restore.publish-file";
    private static final int PUBLISHED_BY_FILE = 10;

    private WrongRestores() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>(List.of(
                Mutant.of(
                        APPEND + ".broken-capability-file-taken",
                        APPEND + ".broken-capability-file-refused",
                        "An append whose capability file cannot be understood succeeds.",
                        () -> Wrong.at(
                                APPEND,
                                call -> isFile(call.here(), call.the(Integer.class))
                                        ? call.forgiving(null, 13900020, 13900005, 13900001, 13900042)
                                        : call.proceed())),
                Mutant.of(
                        APPEND + ".no-capability-file-needed",
                        APPEND + ".capability-file-needed",
                        "An append whose capability file is not open succeeds.",
                        () -> Wrong.at(
                                APPEND,
                                call -> isFile(call.here(), call.the(Integer.class))
                                        ? call.proceed()
                                        : call.answered(null))),
                Mutant.of(
                        ASK + ".taken-before-append",
                        ASK + ".before-append-refused",
                        "A request before appendBundles is taken, and nothing comes of it.",
                        () -> new Requests(true)),
                Mutant.of(
                        ASK + ".refused-before-begin",
                        ASK + ".before-begin-accepted",
                        "A request before onBundleBegin is refused.",
                        () -> new Requests(false)),
                Mutant.of(
                        ASK + ".file-never-arrives",
                        ASK + ".file-arrives",
                        "A file that was asked for never arrives.",
                        () -> WrongCallbacks.swallowing("onFileReady", Told::restores)),
                Mutant.of(
                        ASK + ".file-of-another-name",
                        ASK + ".file-arrives",
                        "A file that was asked for arrives under another uri.",
                        () -> WrongCallbacks.changing(
                                "onFileReady",
                                told -> told.restores() && told.file().isPresent(),
                                told -> told.withFile(told.file()
                                        .map(file -> new File(
                                                file.bundleName(), file.uri() + "x", file.fd(), file.manifestFd()))))),
                Mutant.of(
                        ASK + ".first-file-for-all",
                        ASK + ".several",
                        "Every request is answered with the first file of its bundle.",
                        FirstForAll::new),
                Mutant.of(
                        ASK + ".strangers-taken",
                        ASK + ".unknown-bundle-refused",
                        "A request for a bundle that is not in the session is taken.",
                        () -> Wrong.at(
                                ASK,
                                call -> call.the(FileMeta.class).uri().matches("[0-9a-zA-Z_.]+")
                                        ? call.forgiving(null, 13900001, 13900020)
                                        : call.proceed())),
                Mutant.of(
                        PUBLISH + ".nothing-comes-of-it",
                        PUBLISH + ".empty-uri-completes",
                        "A publication with an empty uri is taken, and nothing comes of it.",
                        () -> Wrong.at(
                                PUBLISH,
                                call -> call.the(FileMeta.class).uri().isEmpty()
                                        ? call.answered(null)
                                        : call.proceed())),
                new Mutant(
                        PUBLISH + ".of-a-file-is-lost",
                        PUBLISH + ".per-file",
                        "At API 10 the publication of a file is taken, and nothing comes of it.",
                        PUBLISHED_BY_FILE,
                        () -> Wrong.at(
                                PUBLISH,
                                call -> call.the(FileMeta.class).uri().isEmpty()
                                        ? call.proceed()
                                        : call.answered(null)))));
        for (String member : List.of(ASK, PUBLISH)) {
            all.addAll(answers(member));
        }
        return List.copyOf(all);
    }

    private static List<Mutant> answers(String member) {
        String callback = member + ".callback";
        String promise = member + ".promise";
        return List.of(
                Mutant.of(
                        callback + ".never-called",
                        callback + ".succeeds",
                        "The callback of a successful call is never called.",
                        () -> Wrong.at(
                                callback,
                                call -> call.with(AsyncCallback.class, client -> (err, data) -> {})
                                        .proceed())),
                Mutant.of(
                        promise + ".never-settles",
                        promise + ".succeeds",
                        "The promise of a successful call never settles.",
                        () -> Wrong.at(promise, call -> {
                            call.proceed();
                            return new CompletableFuture<>();
                        })),
                Mutant.of(
                        promise + ".rejects",
                        promise + ".succeeds",
                        "The promise of a successful call is rejected.",
                        () -> Wrong.at(promise, call -> {
                            call.proceed();
                            return call.refused(13900042);
                        })));
    }

    private static boolean isFile(Here here, int fd) {
        try {
            here.reference().fileIo().size(fd);
            return true;
        } catch (IOException notOpen) {
            return false;
        }
    }

    /** Takes requests too early, or refuses them too long. */
    private static final class Requests extends Wrong {
        private final boolean early;
        private final Set<Integer> appended = new HashSet<>();
        private final Set<String> begun = new TreeSet<>();

        private Requests(boolean early) {
            this.early = early;
        }

        @Override
        protected Object call(Call call) throws Throwable {
            int session = System.identityHashCode(call.owner());
            if (call.isOf(APPEND)) {
                appended.add(session);
            }
            if (!call.isOf(ASK)) {
                return call.proceed();
            }
            boolean before = !appended.contains(session);
            if (early) {
                return before ? call.answered(null) : call.proceed();
            }
            return !before && !begun.contains(call.the(FileMeta.class).bundleName())
                    ? call.refused(13900001)
                    : call.proceed();
        }

        @Override
        protected void told(Told told, Consumer<Told> client) {
            if (told.restores() && told.callback().equals("onBundleBegin")) {
                told.about().ifPresent(begun::add);
            }
            client.accept(told);
        }
    }

    private static final class FirstForAll extends Wrong {
        private Optional<File> first = Optional.empty();

        @Override
        protected void told(Told told, Consumer<Told> client) {
            boolean concerned = told.restores() && told.file().isPresent();
            if (concerned) {
                first = first.or(told::file);
            }
            client.accept(concerned ? told.withFile(first) : told);
        }
    }
}
