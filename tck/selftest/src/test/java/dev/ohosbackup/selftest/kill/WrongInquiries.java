package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code cleanBundleTempDir} and {@code getCompatibilityInfo} of one session. */
final class WrongInquiries {
    private static final String HIWORLD = "com.example.hiworld";
    private static final String MY_APP = "com.example.myApp";

    private WrongInquiries() {}

    static List<Mutant> of(String session) {
        String clean = session + ".clean-bundle-temp-dir";
        String ask = session + ".get-compatibility-info";
        return List.of(
                Mutant.of(
                        clean + ".only-says-so",
                        clean + ".empties-both",
                        "It resolves with true and deletes nothing.",
                        () -> Wrong.at(clean, call -> call.answered(true))),
                Mutant.of(
                        clean + ".deletes-too-much",
                        clean + ".own-files-untouched",
                        "It deletes a file of the application's own as well.",
                        () -> Wrong.at(clean, call -> {
                            loseOne(call, call.the(String.class));
                            return call.proceed();
                        })),
                Mutant.of(
                        clean + ".deletes-at-the-neighbours",
                        clean + ".own-files-untouched",
                        "It deletes a file of another application as well.",
                        () -> Wrong.at(clean, call -> {
                            loseOne(call, call.the(String.class).equals(HIWORLD) ? MY_APP : HIWORLD);
                            return call.proceed();
                        })),
                Mutant.of(
                        ask + ".text-trimmed",
                        ask + ".ext-info-unchanged",
                        "The last character of extInfo is lost.",
                        () -> Wrong.at(
                                ask,
                                call -> call.with(1, shortened(call.argument(1, String.class)))
                                        .proceed())),
                Mutant.of(
                        ask + ".null-for-nothing",
                        ask + ".none-is-empty",
                        "Without an answer it resolves with \"null\".",
                        () -> Wrong.at(ask, call -> call.answering((String info) -> info.isEmpty() ? "null" : info))),
                Mutant.of(
                        ask + ".answer-cut-off",
                        ask + ".own-words",
                        "The last character of the answer is lost.",
                        () -> Wrong.at(ask, call -> call.answering(WrongInquiries::shortened))));
    }

    private static String shortened(String text) {
        return text.isEmpty() ? text : text.substring(0, text.length() - 1);
    }

    private static void loseOne(Call call, String bundle) throws IOException {
        Optional<SandboxEntry> first = call.here().reference().app(bundle).entries().stream()
                .filter(entry -> !entry.directory() && !entry.path().contains("/.backup/"))
                .findFirst();
        if (first.isPresent()) {
            call.here().editor().delete(bundle, first.get().path());
        }
    }
}
