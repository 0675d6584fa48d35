package dev.ohosbackup.suite.checks;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A session that asks applications for their abilities, two of which have something to say. */
final class CompatibilityInfo {
    private static final List<String> TALKERS = List.of("com.example.parrot", "com.example.magpie");

    private final Bench bench;
    private final Client client;
    private final Function<ExtensionScript, Optional<String>> answer;

    CompatibilityInfo(Bench bench, Transfer transfer) {
        this.bench = bench;
        client = transfer.open(bench, "talkative");
        answer = transfer == Transfer.RESTORE
                ? ExtensionScript::getRestoreCompatibilityInfo
                : ExtensionScript::getBackupCompatibilityInfo;
    }

    void expectOwnWords() {
        for (String bundle : TALKERS) {
            AppWords words = words(bundle);
            Outcome<String> info = ask(bundle, "\"which?\"");
            bench.expect(
                    info.value().filter(words::are).isPresent(),
                    "getCompatibilityInfo of " + bundle + " to resolve with " + words,
                    info);
        }
    }

    void expectItsTextToReachTheApplication() {
        for (String text : List.of("\"plain\"", "{\"quote\":\"\\\"\",\"中文\":[1, 2,  3]}", "")) {
            for (String bundle : TALKERS) {
                String expected = words(bundle).having(text);
                Outcome<String> info = ask(bundle, text);
                bench.expect(
                        info.value().equals(Optional.of(expected)),
                        "getCompatibilityInfo of " + bundle + " to resolve with " + expected,
                        info);
            }
        }
    }

    void expectNothingFromWhoHasNothingToSay() {
        Outcome<String> silent = ask("com.example.silent", "\"which?\"");
        bench.expect(
                silent.value().equals(Optional.of("")),
                "getCompatibilityInfo to resolve with \"\" for an application without an answer",
                silent);
        Outcome<String> talker = ask(TALKERS.get(0), "\"which?\"");
        bench.expect(
                talker.value().filter(text -> !text.isEmpty()).isPresent(),
                "getCompatibilityInfo to resolve with a text for an application that has an answer",
                talker);
    }

    private Outcome<String> ask(String bundle, String extInfo) {
        return client.device().promising(() -> client.session().getCompatibilityInfo(bundle, extInfo));
    }

    private AppWords words(String bundle) {
        return AppWords.of(client.device(), bundle, answer);
    }
}
