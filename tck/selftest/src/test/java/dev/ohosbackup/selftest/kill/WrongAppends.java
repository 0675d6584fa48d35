package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Wrong;
import dev.ohosbackup.suite.catalogue.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How a backup begins: constructors, appends and their infos, names of files, and callers without rights. */
final class WrongAppends {
    private static final String URI = "file-meta.uri";
    private static final String ASK = "session-restore.get-file-handle";
    private static final String REFUSED = ".refused-without-rights";

    private WrongAppends() {}

    /** Of a session that takes one append: {@code session-backup} or {@code session-restore}. */
    static List<Mutant> of(String session) {
        String append = session + ".append-bundles";
        String callback = append + ".callback";
        String promise = append + ".promise";
        int infosAt = session.equals("session-backup") ? 1 : 2;
        return List.of(
                Mutant.of(
                        callback + ".never-called",
                        callback + ".succeeds",
                        "The callback of a successful append is never called.",
                        () -> Wrong.at(
                                callback,
                                call -> call.with(AsyncCallback.class, client -> (err, data) -> {})
                                        .proceed())),
                Mutant.of(
                        callback + ".told-an-error",
                        callback + ".succeeds",
                        "The callback of a successful append is told an error.",
                        () -> Wrong.at(callback, call -> {
                            call.with(AsyncCallback.class, client -> (err, data) -> {})
                                    .proceed();
                            return call.refused(13900042);
                        })),
                Mutant.of(
                        promise + ".never-settles",
                        promise + ".succeeds",
                        "The promise of an append never settles.",
                        () -> Wrong.at(promise, call -> {
                            call.proceed();
                            return new CompletableFuture<>();
                        })),
                Mutant.of(
                        promise + ".rejects",
                        promise + ".succeeds",
                        "The promise of an append is rejected, though the bundles were added.",
                        () -> Wrong.at(promise, call -> {
                            call.proceed();
                            return call.refused(13900042);
                        })),
                Mutant.of(
                        append + ".second-is-taken",
                        append + ".once",
                        "A second append succeeds, and nothing comes of it.",
                        () -> new SecondAppend(append, false)),
                Mutant.of(
                        append + ".second-ends-the-first",
                        append + ".once",
                        "A second append is refused, and releases the session.",
                        () -> new SecondAppend(append, true)),
                Mutant.of(
                        append + ".refused-in-the-next-session",
                        promise + ".succeeds",
                        "That an append was made is remembered beyond the session.",
                        () -> new AppendRemembered(append)),
                Mutant.of(
                        append + ".infos-reversed",
                        append + ".infos-by-index",
                        "Bundles get infos in the opposite order.",
                        () -> infos(promise, list -> {
                            List<String> reversed = new ArrayList<>(list);
                            Collections.reverse(reversed);
                            return reversed;
                        })),
                Mutant.of(
                        append + ".first-infos-for-all",
                        append + ".infos-by-index",
                        "Every bundle gets the first entry of infos.",
                        () -> infos(promise, list -> Collections.nCopies(list.size(), list.get(0)))),
                Mutant.of(
                        append + ".infos-lost",
                        append + ".infos-reach-app",
                        "infos reach nobody.",
                        () -> infos(promise, list -> Collections.nCopies(list.size(), ""))),
                Mutant.of(
                        promise + ".infos-needed",
                        promise + ".infos.optional",
                        "A call without infos is refused.",
                        () -> new Wrong() {
                            @Override
                            protected RawAnswer raw(RawCall call, Function<RawCall, RawAnswer> reference) {
                                boolean without = RawForm.slug(call).equals(promise)
                                        && !RawForm.isThere(call.arguments(), infosAt);
                                if (without) {
                                    throw new BusinessError(13900020, "infos are missing");
                                }
                                return reference.apply(call);
                            }
                        }),
                Mutant.of(
                        session + ".constructor" + ".refuses",
                        session + ".constructor" + ".opens",
                        "The constructor refuses everybody.",
                        () -> Wrong.at(session + ".constructor", call -> call.refused(13900042))));
    }

    static List<Mutant> names() {
        return List.of(
                Mutant.of(
                        URI + ".underscore-refused",
                        URI + ".allowed-characters",
                        "A uri with an underscore is refused.",
                        () -> uri(uri -> uri.contains("_"), true)),
                Mutant.of(
                        URI + ".capitals-refused",
                        URI + ".allowed-characters",
                        "A uri with a capital letter is refused.",
                        () -> uri(uri -> uri.matches(".*[A-Z].*"), true)),
                Mutant.of(
                        URI + ".hyphen-taken",
                        URI + ".other-characters-refused",
                        "A uri with a hyphen is taken.",
                        () -> uri(uri -> uri.contains("-"), false)),
                Mutant.of(
                        URI + ".letters-of-all-scripts-taken",
                        URI + ".other-characters-refused",
                        "A uri with letters beyond ASCII is taken.",
                        () -> uri(uri -> uri.chars().anyMatch(unit -> unit > 127), false)),
                Mutant.of(
                        URI + ".other-code",
                        URI + ".other-characters-refused",
                        "A uri with another character is refused with 13900042.",
                        () -> Wrong.at(
                                ASK, call -> call.recoded(code -> isOdd(call) && code == 13900020 ? 13900042 : code))),
                Mutant.of(
                        URI + ".climbing-taken",
                        URI + ".relative-path-refused",
                        "A uri that climbs is taken.",
                        () -> uri(uri -> uri.contains("../"), false)));
    }

    private static boolean isOdd(Call call) {
        return !call.the(FileMeta.class).uri().matches("[0-9a-zA-Z_./]*");
    }

    static List<Mutant> rights(List<Requirement> requirements) {
        return requirements.stream()
                .map(Requirement::id)
                .filter(id -> id.endsWith(REFUSED))
                .map(WrongAppends::rightless)
                .toList();
    }

    private static Mutant rightless(String requirement) {
        String slug = requirement.substring(0, requirement.length() - REFUSED.length());
        return Mutant.of(
                slug + ".asks-for-no-rights",
                requirement,
                "It serves callers without any rights.",
                () -> Wrong.at(slug, call -> {
                    try {
                        Object answer = call.forgiving(null, 201, 202);
                        return answer == null && slug.endsWith(".constructor") ? withRights(call) : answer;
                    } catch (BusinessError refused) {
                        return withRights(call);
                    }
                }));
    }

    /** A session cannot be made up: its caller is given the rights for good. */
    private static Object withRights(Call call) throws Throwable {
        CallerRights rights =
                call.here().reference().control(CallerRights.class).orElseThrow();
        rights.setBackupPermission(true);
        rights.setSystemApp(true);
        return call.proceed();
    }

    @SuppressWarnings("unchecked")
    private static Wrong infos(String promise, UnaryOperator<List<String>> change) {
        return Wrong.at(
                promise,
                call -> call.with(
                                Optional.class,
                                infos -> ((Optional<List<String>>) infos)
                                        .map(list -> list.isEmpty() ? list : change.apply(list)))
                        .proceed());
    }

    private static Wrong uri(Predicate<String> which, boolean refused) {
        return new Wrong() {
            @Override
            protected Object call(Call call) throws Throwable {
                boolean concerned = (call.isOf(ASK) || call.isOf("session-restore.publish-file"))
                        && which.test(call.the(FileMeta.class).uri());
                if (!concerned) {
                    return call.proceed();
                }
                return refused ? call.refused(13900020) : call.forgiving(null, 13900020, 13900001);
            }
        };
    }

    private static final class SecondAppend extends Wrong {
        private final String append;
        private final boolean ends;
        private final Set<Integer> appended = new HashSet<>();

        private SecondAppend(String append, boolean ends) {
            this.append = append;
            this.ends = ends;
        }

        @Override
        protected Object call(Call call) throws Throwable {
            if (!call.isOf(append) || appended.add(System.identityHashCode(call.owner()))) {
                return call.proceed();
            }
            if (ends) {
                ((Session) call.owner()).release();
                return call.refused(13900042);
            }
            return call.answered(null);
        }
    }

    private static final class AppendRemembered extends Wrong {
        private final String append;
        private boolean appended;

        private AppendRemembered(String append) {
            this.append = append;
        }

        @Override
        protected Object call(Call call) throws Throwable {
            if (!call.isOf(append)) {
                return call.proceed();
            }
            if (appended) {
                return call.refused(13900001);
            }
            appended = true;
            return call.proceed();
        }
    }
}
