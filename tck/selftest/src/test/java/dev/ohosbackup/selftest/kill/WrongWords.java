package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What applications say, on its way to the client: changed, of another bundle, at a level that has no such callback. */
final class WrongWords {
    private static final String INFO = "backup.get-backup-info";
    private static final String PROCESS = "general-callbacks.on-process";
    private static final String REPORT = "general-callbacks.on-result-report";
    private static final String NEIGHBOUR = "com.example.neighbour";

    private WrongWords() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        INFO + ".upper-case",
                        INFO + ".unchanged",
                        "What the application answers is passed on in capitals.",
                        () -> Wrong.at(
                                INFO,
                                call -> call.answering(
                                        (Optional<String> words) -> words.map(text -> text.toUpperCase(Locale.ROOT))))),
                Mutant.of(
                        INFO + ".trimmed",
                        INFO + ".unchanged",
                        "The last character of what the application answers is lost.",
                        () -> Wrong.at(
                                INFO,
                                call -> call.answering((Optional<String> words) -> words.map(
                                        text -> text.isEmpty() ? text : text.substring(0, text.length() - 1))))),
                Mutant.of(
                        INFO + ".of-the-last-one-asked",
                        INFO + ".never-anothers",
                        "One that has nothing to answer answers as the last one did.",
                        LastWords::new),
                Mutant.of(
                        PROCESS + ".no-json",
                        PROCESS + ".json",
                        "A progress report is cut off before its last character.",
                        () -> text("onProcess", text -> text.substring(0, text.length() - 1))),
                Mutant.of(
                        PROCESS + ".empty-report",
                        PROCESS + ".contains-app-words",
                        "A progress report is an empty object.",
                        () -> text("onProcess", text -> "{}")),
                Mutant.of(
                        PROCESS + ".of-a-neighbour",
                        PROCESS + ".contains-app-words",
                        "A progress report names another bundle.",
                        () -> WrongCallbacks.changing(
                                "onProcess", told -> true, told -> told.withBundle(Optional.of(NEIGHBOUR)))),
                new Mutant(
                        PROCESS + ".at-api-10",
                        PROCESS + ".absent-before-12",
                        "Progress is reported on a device of API 10.",
                        10,
                        () -> early("onProcess")),
                new Mutant(
                        REPORT + ".at-api-10",
                        REPORT + ".absent-before-12",
                        "Results are reported on a device of API 10.",
                        10,
                        () -> early("onResultReport")),
                Mutant.of(
                        REPORT + ".of-a-neighbour",
                        REPORT + ".right-bundle",
                        "A result names another bundle.",
                        () -> WrongCallbacks.changing(
                                "onResultReport", told -> true, told -> told.withBundle(Optional.of(NEIGHBOUR)))),
                Mutant.of(
                        REPORT + ".summed-up",
                        REPORT + ".unchanged",
                        "A result is an empty object.",
                        () -> text("onResultReport", text -> "{}")));
    }

    private static Wrong text(String callback, UnaryOperator<String> change) {
        return WrongCallbacks.changing(
                callback,
                told -> told.text().isPresent(),
                told -> told.withText(change.apply(told.text().orElseThrow())));
    }

    private static Wrong early(String callback) {
        return Wrong.in("onBundleEnd", (told, client, here) -> {
            if (!told.failed()) {
                client.accept(told.withText("{}").as(callback));
            }
            client.accept(told);
        });
    }

    private static final class LastWords extends Wrong {
        private Optional<String> last = Optional.empty();

        @Override
        protected Object call(Call call) throws Throwable {
            if (!call.isOf(INFO)) {
                return call.proceed();
            }
            return call.answering((Optional<String> words) -> {
                last = words.filter(text -> !text.isEmpty()).or(() -> last);
                return last;
            });
        }
    }
}
