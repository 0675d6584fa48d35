package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Told;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Begins, ends and deaths: callbacks that are missing, doubled, too early, too late, of another code or bundle. */
final class WrongCallbacks {
    private static final String BEGIN = "general-callbacks.on-bundle-begin";
    private static final String END = "general-callbacks.on-bundle-end";
    private static final String ALL = "general-callbacks.on-all-bundles-end";
    private static final String DIED = "general-callbacks.on-backup-service-died";
    private static final int NOT_ALLOWED = 13500001;
    private static final int NOT_STARTED = 13500002;
    private static final int TIMED_OUT = 13500003;
    private static final int EXTENSION_DIED = 13500004;
    private static final String NEIGHBOUR = "com.example.neighbour";

    private WrongCallbacks() {}

    static List<Mutant> begins() {
        return List.of(
                Mutant.of(
                        BEGIN + ".anonymous-refusal",
                        BEGIN + ".error-names-bundle",
                        "A begin with an error says nowhere which bundle it is about.",
                        () -> changing("onBundleBegin", Told::failed, WrongCallbacks::anonymous)),
                Mutant.of(
                        BEGIN + ".refusal-of-a-neighbour",
                        BEGIN + ".error-names-bundle",
                        "A begin with an error names another bundle.",
                        () -> changing("onBundleBegin", Told::failed, WrongCallbacks::ofNeighbour)),
                Mutant.of(
                        BEGIN + ".not-allowed-as-not-started",
                        BEGIN + ".not-allowed",
                        "A bundle that does not allow its backup gets 13500002.",
                        () -> recoding("onBundleBegin", NOT_ALLOWED, NOT_STARTED)),
                Mutant.of(
                        BEGIN + ".not-allowed-begins",
                        BEGIN + ".not-allowed",
                        "A bundle that does not allow its backup begins without an error.",
                        () -> forgiving("onBundleBegin", NOT_ALLOWED)),
                Mutant.of(
                        BEGIN + ".not-allowed-is-silent",
                        BEGIN + ".not-allowed",
                        "A bundle that does not allow its backup is passed over in silence.",
                        () -> swallowing("onBundleBegin", told -> hasCode(told, NOT_ALLOWED))),
                Mutant.of(
                        BEGIN + ".not-started-as-not-allowed",
                        BEGIN + ".not-started",
                        "A bundle whose extension cannot be started gets 13500001.",
                        () -> recoding("onBundleBegin", NOT_STARTED, NOT_ALLOWED)),
                Mutant.of(
                        BEGIN + ".not-started-is-silent",
                        BEGIN + ".not-started",
                        "A bundle whose extension cannot be started is passed over in silence.",
                        () -> swallowing("onBundleBegin", told -> hasCode(told, NOT_STARTED))),
                Mutant.of(
                        BEGIN + ".without-a-name",
                        BEGIN + ".success-names-bundle",
                        "A begin without an error carries no name.",
                        () -> changing(
                                "onBundleBegin", told -> !told.failed(), told -> told.withBundle(Optional.empty()))),
                Mutant.of(
                        BEGIN + ".of-a-neighbour",
                        BEGIN + ".success-names-bundle",
                        "A begin without an error carries another bundle's name.",
                        () -> changing(
                                "onBundleBegin",
                                told -> !told.failed(),
                                told -> told.withBundle(Optional.of(NEIGHBOUR)))),
                Mutant.of(
                        BEGIN + ".after-its-first-file",
                        "frame.callback-grammar",
                        "A begin comes one second late, after files of its bundle.",
                        () -> Wrong.in(
                                "onBundleBegin",
                                (told, client, here) -> here.later(Duration.ofSeconds(1), () -> client.accept(told)))),
                Mutant.of(
                        BEGIN + ".undocumented-code",
                        "frame.documented-codes-only",
                        "Refused bundles get 13500003 by onBundleBegin, which no document lists for it.",
                        () -> recoding("onBundleBegin", NOT_ALLOWED, TIMED_OUT)));
    }

    static List<Mutant> ends() {
        return List.of(
                Mutant.of(
                        END + ".death-as-time-out",
                        END + ".died",
                        "An extension that died is reported by 13500003.",
                        () -> recoding("onBundleEnd", EXTENSION_DIED, TIMED_OUT)),
                Mutant.of(
                        END + ".death-as-success",
                        END + ".died",
                        "An extension that died ends its bundle without an error.",
                        () -> forgiving("onBundleEnd", EXTENSION_DIED)),
                Mutant.of(
                        END + ".death-told-twice",
                        END + ".died",
                        "The death of an extension is told twice.",
                        () -> doubling("onBundleEnd", told -> hasCode(told, EXTENSION_DIED))),
                Mutant.of(
                        END + ".time-out-as-death",
                        END + ".timed-out",
                        "A bundle over its limit is reported by 13500004.",
                        () -> recoding("onBundleEnd", TIMED_OUT, EXTENSION_DIED)),
                Mutant.of(
                        END + ".time-out-is-silent",
                        END + ".timed-out",
                        "A bundle over its limit never ends.",
                        () -> swallowing("onBundleEnd", told -> hasCode(told, TIMED_OUT))),
                Mutant.of(
                        END + ".time-out-told-twice",
                        END + ".timed-out",
                        "A bundle over its limit ends twice.",
                        () -> doubling("onBundleEnd", told -> hasCode(told, TIMED_OUT))),
                Mutant.of(
                        END + ".anonymous-failure",
                        END + ".error-names-bundle",
                        "An end with an error says nowhere which bundle it is about.",
                        () -> changing("onBundleEnd", Told::failed, WrongCallbacks::anonymous)),
                Mutant.of(
                        END + ".failure-of-a-neighbour",
                        END + ".error-names-bundle",
                        "An end with an error names another bundle.",
                        () -> changing("onBundleEnd", Told::failed, WrongCallbacks::ofNeighbour)),
                Mutant.of(
                        END + ".without-a-name",
                        END + ".success-names-bundle",
                        "An end without an error carries no name.",
                        () -> changing(
                                "onBundleEnd", told -> !told.failed(), told -> told.withBundle(Optional.empty()))),
                Mutant.of(
                        END + ".success-as-error",
                        END + ".success-names-bundle",
                        "Every fourth device ends its bundles with 13900042.",
                        () -> Wrong.in(
                                "onBundleEnd",
                                (told, client, here) -> client.accept(
                                        told.failed()
                                                        || Math.floorMod(
                                                                        here.spec()
                                                                                .seed(),
                                                                        4)
                                                                != 0
                                                ? told
                                                : told.withErr(about(told, 13900042))))),
                Mutant.of(
                        END + ".told-twice",
                        "frame.exactly-one-ending",
                        "Every end is told twice.",
                        () -> doubling("onBundleEnd", told -> true)),
                Mutant.of(
                        END + ".never",
                        END + ".success-names-bundle",
                        "No end is ever told.",
                        () -> swallowing("onBundleEnd", told -> true)));
    }

    static List<Mutant> sessions() {
        return List.of(
                Mutant.of(
                        ALL + ".before-the-last-end",
                        ALL + ".after-every-end",
                        "The ends of bundles come a second after onAllBundlesEnd.",
                        () -> Wrong.in(
                                "onBundleEnd",
                                (told, client, here) -> here.later(Duration.ofSeconds(1), () -> client.accept(told)))),
                Mutant.of(
                        ALL + ".twice",
                        ALL + ".after-every-end",
                        "onAllBundlesEnd is called twice.",
                        () -> doubling("onAllBundlesEnd", told -> true)),
                Mutant.of(
                        ALL + ".never",
                        ALL + ".after-every-end",
                        "onAllBundlesEnd is never called.",
                        () -> swallowing("onAllBundlesEnd", told -> true)),
                Mutant.of(
                        DIED + ".twice",
                        DIED + ".once",
                        "The death of the service is told twice.",
                        () -> doubling("onBackupServiceDied", told -> true)),
                Mutant.of(
                        DIED + ".never",
                        DIED + ".once",
                        "The death of the service is told nobody.",
                        () -> swallowing("onBackupServiceDied", told -> true)),
                Mutant.of(
                        "frame.calls-back-after-release",
                        "frame.silence-after-release",
                        "A second after the release of a session its last callback comes again.",
                        () -> new Echo("*")));
    }

    /** The end of a session: {@code session-backup}, {@code session-restore} or {@code incremental-backup-session}. */
    static List<Mutant> releases(String session) {
        String release = session + ".release";
        return List.of(
                Mutant.of(
                        release + ".calls-back-afterwards",
                        release + ".no-callback-after",
                        "A second after the release its last callback comes again.",
                        () -> new Echo(session)),
                Mutant.of(
                        release + ".never-settles",
                        release + ".resolves",
                        "The promise of release never settles.",
                        () -> Wrong.at(release, call -> {
                            call.proceed();
                            return new CompletableFuture<>();
                        })),
                Mutant.of(
                        release + ".rejects",
                        release + ".resolves",
                        "The promise of release is rejected, though the session is released.",
                        () -> Wrong.at(release, call -> {
                            call.proceed();
                            return call.refused(13900042);
                        })));
    }

    static boolean hasCode(Told told, int code) {
        return told.err().filter(error -> error.code() == code).isPresent();
    }

    static Wrong changing(String callback, Predicate<Told> which, UnaryOperator<Told> change) {
        return Wrong.in(callback, (told, client, here) -> client.accept(which.test(told) ? change.apply(told) : told));
    }

    static Wrong swallowing(String callback, Predicate<Told> which) {
        return Wrong.in(callback, (told, client, here) -> {
            if (!which.test(told)) {
                client.accept(told);
            }
        });
    }

    static Wrong doubling(String callback, Predicate<Told> which) {
        return Wrong.in(callback, (told, client, here) -> {
            client.accept(told);
            if (which.test(told)) {
                client.accept(told);
            }
        });
    }

    private static Wrong recoding(String callback, int code, int other) {
        return changing(callback, told -> hasCode(told, code), told -> told.withCode(other));
    }

    private static Wrong forgiving(String callback, int code) {
        return changing(
                callback,
                told -> hasCode(told, code),
                told -> told.withErr(Optional.empty()).withBundle(told.about()));
    }

    private static Told anonymous(Told told) {
        return told.withErr(told.err().map(error -> new BusinessError(error.code(), "no name")))
                .withBundle(Optional.empty());
    }

    private static Told ofNeighbour(Told told) {
        return told.withErr(told.err().map(error -> error.about(NEIGHBOUR)))
                .withBundle(told.bundle().map(bundle -> NEIGHBOUR));
    }

    private static Optional<BusinessError> about(Told told, int code) {
        BusinessError error = new BusinessError(code, "failed");
        return Optional.of(told.bundle().map(error::about).orElse(error));
    }

    /** Says once more, after the release, what it said last. */
    private static final class Echo extends Wrong {
        private final String owner;
        private Optional<Runnable> last = Optional.empty();

        private Echo(String owner) {
            this.owner = owner;
        }

        @Override
        protected void told(Told told, Consumer<Told> client) {
            if (told.callback().startsWith("onBundle")) {
                last = Optional.of(() -> client.accept(told));
            }
            client.accept(told);
        }

        @Override
        protected Object call(Call call) throws Throwable {
            Object answer = call.proceed();
            if (call.isOf(owner + ".release") && answer instanceof CompletionStage<?> released) {
                last.ifPresent(again -> released.thenRun(() -> here().later(Duration.ofSeconds(1), again)));
            }
            return answer;
        }
    }
}
