package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Told;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Incremental backups: too much or too little is sent, manifests are missing, appends and their infos go astray. */
final class WrongIncrements {
    private static final String SESSION = "incremental-backup-session";
    private static final String OWNER = "IncrementalBackupSession";
    private static final String APPEND = SESSION + ".append-bundles";
    private static final String DATA = "incremental-backup-data";

    private WrongIncrements() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        DATA + ".parameters-needed",
                        DATA + ".optional-members.may-be-left-out",
                        "An append is refused whose data have no parameters.",
                        () -> Wrong.at(
                                APPEND,
                                call -> data(call).stream()
                                                .anyMatch(it -> it.parameters().isEmpty())
                                        ? call.refused(13900020)
                                        : call.proceed())),
                Mutant.of(
                        DATA + ".undefined-parameters-refused",
                        DATA + ".parameters.optional",
                        "A property parameters that is undefined is refused.",
                        () -> refusingUndefined("parameters")),
                Mutant.of(
                        DATA + ".undefined-priority-refused",
                        DATA + ".priority.optional",
                        "A property priority that is undefined is refused.",
                        () -> refusingUndefined("priority")),
                Mutant.of(
                        APPEND + ".sends-everything-again",
                        APPEND + ".only-changes-sent",
                        "Every backup is a first one.",
                        () -> changed(it -> new IncrementalBackupData(
                                it.bundleName(), 0, OptionalInt.empty(), it.parameters(), it.priority()))),
                Mutant.of(
                        APPEND + ".first-file-lost",
                        APPEND + ".zero-sends-everything",
                        "The first file of every session does not arrive.",
                        FirstFileLost::new),
                Mutant.of(
                        APPEND + ".restores-what-was-deleted",
                        APPEND + ".chain-restores-final-state",
                        "A restore leaves a file that is in no backup.",
                        () -> Wrong.in("onBundleEnd", (told, client, here) -> {
                            if (told.restores() && !told.failed()) {
                                told.bundle().ifPresent(bundle -> {
                                    try {
                                        here.editor()
                                                .write(
                                                        bundle,
                                                        "/data/storage/el2/base/files/back-again.txt",
                                                        new byte[1],
                                                        Instant.EPOCH);
                                    } catch (IOException broken) {
                                        throw new UncheckedIOException(broken);
                                    }
                                });
                            }
                            client.accept(told);
                        })),
                Mutant.of(
                        APPEND + ".priorities-ignored",
                        APPEND + ".priority",
                        "Every bundle has the priority 0.",
                        () -> changed(it -> it.withPriority(0))),
                Mutant.of(
                        APPEND + ".lowest-priority-first",
                        APPEND + ".priority",
                        "Bundles of a lower priority start first.",
                        () -> changed(it -> it.withPriority(-it.priority().orElse(0)))),
                Mutant.of(
                        APPEND + ".stale-manifest",
                        APPEND + ".manifest-readable",
                        "The manifestFd is closed before it is handed over.",
                        () -> Wrong.in("onFileReady", (told, client, here) -> {
                            told.file()
                                    .filter(file -> told.session().equals(OWNER))
                                    .ifPresent(file -> file.manifestFd().ifPresent(fd -> {
                                        try {
                                            here.reference().fileIo().close(fd);
                                        } catch (IOException broken) {
                                            throw new UncheckedIOException(broken);
                                        }
                                    }));
                            client.accept(told);
                        })),
                Mutant.of(
                        APPEND + ".no-manifest",
                        APPEND + ".manifest-readable",
                        "Files come without a manifestFd.",
                        () -> WrongCallbacks.changing(
                                "onFileReady",
                                told -> told.session().equals(OWNER),
                                told -> told.withFile(told.file()
                                        .map(file -> new File(
                                                file.bundleName(), file.uri(), file.fd(), OptionalInt.empty()))))),
                Mutant.of(
                        APPEND + ".taken-after-release",
                        APPEND + ".refused-after-release",
                        "An append after release succeeds.",
                        ReleasedForgotten::new),
                Mutant.of(
                        APPEND + ".second-refused",
                        APPEND + ".repeatable",
                        "A second append is refused.",
                        SecondRefused::new),
                Mutant.of(
                        APPEND + ".never-settles",
                        APPEND + ".succeeds",
                        "The promise of an append without infos never settles.",
                        () -> settling(APPEND, call -> new CompletableFuture<>())),
                Mutant.of(
                        APPEND + ".rejects",
                        APPEND + ".succeeds",
                        "The promise of an append without infos is rejected, though the bundles were added.",
                        () -> settling(APPEND, call -> call.refused(13900042))),
                Mutant.of(
                        APPEND + ".infos.rejects",
                        APPEND + ".infos.succeeds",
                        "The promise of an append with infos is rejected, though the bundles were added.",
                        () -> settling(APPEND + ".infos", call -> call.refused(13900042))),
                Mutant.of(
                        APPEND + ".infos-reversed",
                        APPEND + ".infos-by-index",
                        "Bundles get infos in the opposite order.",
                        () -> infos(list -> {
                            List<String> reversed = new ArrayList<>(list);
                            Collections.reverse(reversed);
                            return reversed;
                        })),
                Mutant.of(
                        APPEND + ".infos-lost",
                        APPEND + ".infos-reach-app",
                        "infos reach nobody.",
                        () -> infos(list -> Collections.nCopies(list.size(), ""))),
                Mutant.of(
                        SESSION + ".constructor.refuses",
                        SESSION + ".constructor.opens",
                        "The constructor refuses everybody.",
                        () -> Wrong.at(SESSION + ".constructor", call -> call.refused(401))));
    }

    @SuppressWarnings("unchecked")
    private static List<IncrementalBackupData> data(Call call) {
        return (List<IncrementalBackupData>) call.argument(0, List.class);
    }

    private static Wrong changed(UnaryOperator<IncrementalBackupData> change) {
        return Wrong.at(
                APPEND,
                call -> call.with(0, data(call).stream().map(change).toList()).proceed());
    }

    @SuppressWarnings("unchecked")
    private static Wrong infos(UnaryOperator<List<String>> change) {
        return Wrong.at(
                APPEND + ".infos",
                call -> call.with(1, change.apply((List<String>) call.argument(1, List.class)))
                        .proceed());
    }

    private static Wrong settling(String slug, Wrong.Doing doing) {
        return new Wrong() {
            @Override
            protected Object call(Call call) throws Throwable {
                Object answer = call.proceed();
                return call.slug().equals(slug) ? doing.of(call) : answer;
            }
        };
    }

    private static Wrong refusingUndefined(String property) {
        return new Wrong() {
            @Override
            protected RawAnswer raw(RawCall call, Function<RawCall, RawAnswer> reference) {
                boolean concerned = call.member().equals(OWNER + ".appendBundles")
                        && !call.arguments().isEmpty()
                        && call.arguments().get(0) instanceof RawValue.Array array
                        && array.elements().stream()
                                .anyMatch(element -> element instanceof RawValue.Fields object
                                        && object.fields().get(property) instanceof RawValue.Undefined);
                if (concerned) {
                    throw new BusinessError(401, property + " is undefined");
                }
                return reference.apply(call);
            }
        };
    }

    private static final class FirstFileLost extends Wrong {
        private boolean lost;

        @Override
        protected Object call(Call call) throws Throwable {
            if (call.isOf(SESSION + ".constructor")) {
                lost = false;
            }
            return call.proceed();
        }

        @Override
        protected void told(Told told, Consumer<Told> client) {
            boolean first = !lost && told.session().equals(OWNER) && told.file().isPresent();
            lost |= first;
            if (!first) {
                client.accept(told);
            }
        }
    }

    private static final class ReleasedForgotten extends Wrong {
        private final Set<Integer> released = new HashSet<>();

        @Override
        protected Object call(Call call) throws Throwable {
            int session = System.identityHashCode(call.owner());
            if (call.isOf(SESSION + ".release")) {
                released.add(session);
            }
            return call.isOf(APPEND) && released.contains(session) ? call.answered(null) : call.proceed();
        }
    }

    private static final class SecondRefused extends Wrong {
        private final Set<Integer> appended = new HashSet<>();

        @Override
        protected Object call(Call call) throws Throwable {
            boolean second = call.isOf(APPEND) && !appended.add(System.identityHashCode(call.owner()));
            return second ? call.refused(13900001) : call.proceed();
        }
    }
}
