package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MAGPIE;
import static dev.ohosbackup.suite.checks.Apps.PARROT;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Applications that are asked something beside their work and do not answer, or badly; and calls that do not come through
 * to the service. The documents leave most of this open, but not that nobody speaks for another, that a bundle ends once,
 * that a limit that was set holds, and that a dead service is heard of.
 */
final class TroubleWithAnswers {
    private static final Optional<Duration> FOR_EVER = Optional.empty();
    private static final List<Mishap> UNANSWERED =
            List.of(new Mishap.Die(), new Mishap.BrokenIpc(), new Mishap.Throw(0), new Mishap.Stall(FOR_EVER));
    /** Not one of them is anything that ends an application's work: that is done, and all of its data is there. */
    private static final List<Mishap> BAD_GOODBYES = List.of(
            new Mishap.Throw(0), new Mishap.Stall(Optional.of(Duration.ofSeconds(1))), new Mishap.Stall(FOR_EVER));

    private static final int FUNCTIONS_SINCE = 12;
    private static final int QUESTIONS_SINCE = 20;
    private static final int TIMED_OUT = 13500003;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** An application's words, and how they are asked for. */
    private record Question(
            TestDevice device,
            String answeredBy,
            Function<ExtensionScript, Optional<String>> words,
            Function<String, Outcome<Optional<String>>> call) {
        static Question ofBackup(Bench bench) {
            TestDevice device = bench.open("talkative");
            return new Question(
                    device,
                    "backup.get-backup-info.unchanged",
                    ExtensionScript::getBackupInfo,
                    bundle -> device.returning(() -> device.backup().getBackupInfo(bundle)));
        }

        static Question ofCompatibility(Bench bench, Transfer transfer) {
            Client client = transfer.open(bench, "talkative");
            return new Question(
                    client.device(),
                    bench.requirement().id(),
                    transfer == Transfer.RESTORE
                            ? ExtensionScript::getRestoreCompatibilityInfo
                            : ExtensionScript::getBackupCompatibilityInfo,
                    bundle -> client.device()
                            .promising(() -> client.session()
                                    .getCompatibilityInfo(bundle, "\"which?\"")
                                    .thenApply(Optional::of)));
        }

        void strike(Mishap mishap) {
            device.inject(new Fault(mishap, Phase.INQUIRY, Trigger.of(PARROT)));
        }

        /** A healthy application answers with its own words. */
        void expectAnswer(String bundle) {
            Outcome<Optional<String>> said = call.apply(bundle);
            device.bench()
                    .given(
                            answeredBy,
                            text(said).filter(of(bundle)::standIn).isPresent(),
                            bundle + " to be quoted with its words",
                            said);
        }

        /** The one that is struck says what it may, but nothing of another. */
        void expectNothingOfAnother(Mishap mishap) {
            Outcome<Optional<String>> answer = call.apply(PARROT);
            device.bench()
                    .expect(
                            answer.code().isPresent() || answer.succeeded(),
                            "the question to be answered or refused when its application is struck by " + mishap,
                            answer);
            device.bench()
                    .expect(
                            text(answer).filter(of(MAGPIE)::standIn).isEmpty(),
                            "nothing of " + MAGPIE + " when " + PARROT + " is struck by " + mishap,
                            answer);
        }

        private AppWords of(String bundle) {
            return AppWords.of(device, bundle, words);
        }

        private static Optional<String> text(Outcome<Optional<String>> answer) {
            return answer.value().flatMap(text -> text);
        }
    }

    @Verifies("backup.get-backup-info.never-anothers")
    void anApplicationThatCannotBeAskedSaysNothingOfAnother(Bench bench) {
        UNANSWERED.forEach(mishap -> expectNothingOfAnother(Question.ofBackup(bench), mishap));
    }

    @Verifies("session-backup.get-compatibility-info.own-words")
    void anApplicationThatCannotBeAskedOfItsBackupSaysNothingOfAnother(Bench bench) {
        UNANSWERED.forEach(mishap -> expectNothingOfAnother(Question.ofCompatibility(bench, Transfer.BACKUP), mishap));
    }

    @Verifies("incremental-backup-session.get-compatibility-info.own-words")
    void anApplicationThatCannotBeAskedOfItsIncrementsSaysNothingOfAnother(Bench bench) {
        UNANSWERED.forEach(
                mishap -> expectNothingOfAnother(Question.ofCompatibility(bench, Transfer.INCREMENTAL_BACKUP), mishap));
    }

    @Verifies("session-restore.get-compatibility-info.own-words")
    void anApplicationThatCannotBeAskedOfItsRestoreSaysNothingOfAnother(Bench bench) {
        UNANSWERED.forEach(mishap -> expectNothingOfAnother(Question.ofCompatibility(bench, Transfer.RESTORE), mishap));
    }

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aServiceThatDiesOfACallIsHeardOfOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            calls(bench.apiLevel()).forEach((member, call) -> {
                Client client = transfer.open(bench, "busy-app", SLOW).append(SLOW);
                client.awaitBegin(SLOW);
                client.device().inject(new Fault(new Mishap.ServiceDeath(), Phase.CALL, Trigger.ofMember(member)));
                call.apply(client);
                Deaths.expectOne(bench, client, transfer + " in a call of " + member);
            });
        }
    }

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aServiceThatDiesOfAQuestionIsHeardOfOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            questions(bench.apiLevel()).forEach((member, question) -> {
                Client client = transfer.open(bench, "talkative");
                client.device().inject(new Fault(new Mishap.ServiceDeath(), Phase.INQUIRY, Trigger.of(PARROT)));
                question.apply(client);
                Deaths.expectOne(bench, client, transfer + " whose application is asked by " + member);
            });
        }
    }

    /** Whatever updateTimer returns when it does not come through: where it says that the limit is set, the limit holds. */
    @Verifies("backup.update-timer.limit-ends-bundle")
    void aLimitThatIsSaidToBeSetHoldsAlsoWhenTheCallIsInTrouble(Bench bench) {
        for (Mishap mishap : List.of(new Mishap.BrokenIpc(), new Mishap.Stall(FOR_EVER))) {
            Client client = Transfer.BACKUP.open(bench, "busy-app").append(SLOW);
            client.awaitBegin(SLOW);
            client.device().inject(new Fault(mishap, Phase.CALL, Trigger.ofMember("backup.updateTimer")));
            Outcome<Boolean> set =
                    client.device().returning(() -> client.device().backup().updateTimer(SLOW, LIMIT.toMillis()));
            client.device().await(() -> client.log().ended(SLOW));
            boolean overdue = client.log().of("onBundleEnd", SLOW).stream()
                    .anyMatch(call -> call.code().equals(Optional.of(TIMED_OUT)));
            bench.expect(
                    overdue == set.value().orElse(false),
                    "a bundle that works for 10 s to be ended after 5 s if, and only if, updateTimer returned true when"
                            + " struck by " + mishap,
                    set + ", " + client.log());
        }
    }

    @Verifies("general-callbacks.on-bundle-end.success-names-bundle")
    void aBadGoodbyeSpoilsNothing(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            for (Mishap mishap : bench.apiLevel() < QUESTIONS_SINCE ? List.<Mishap>of() : BAD_GOODBYES) {
                Client client = transfer.open(bench, "busy-app", SLOW, HIWORLD);
                client.device().inject(new Fault(mishap, Phase.RELEASE, Trigger.of(SLOW)));
                client.append(SLOW, HIWORLD).awaitEnds(SLOW, HIWORLD);
            }
        }
    }

    @Verifies("frame.exactly-one-ending")
    void anApplicationThatDiesOfItsGoodbyeEndsOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app", SLOW, HIWORLD);
            if (bench.apiLevel() >= QUESTIONS_SINCE) {
                client.device().inject(new Fault(new Mishap.Die(), Phase.RELEASE, Trigger.of(SLOW)));
            }
            client.append(SLOW, HIWORLD).awaitEnd(HIWORLD);
            client.device().await(() -> client.log().ended(SLOW));
            client.awaitAllEnd();
            client.device().watch(TestDevice.PATIENCE);
            List<Call> ends = client.log().of("onBundleEnd", SLOW);
            bench.expect(ends.size() == 1, "one onBundleEnd of " + SLOW + " in a " + transfer, client.log());
        }
    }

    private static void expectNothingOfAnother(Question question, Mishap mishap) {
        question.expectAnswer(MAGPIE);
        question.strike(mishap);
        question.expectNothingOfAnother(mishap);
        question.expectAnswer(MAGPIE);
        // What has been struck once is well again.
        question.expectAnswer(PARROT);
    }

    /** Members that ask the service, by name, each with a call of it. */
    private static Map<String, Function<Client, Outcome<?>>> calls(int apiLevel) {
        Map<String, Function<Client, Outcome<?>>> calls = new TreeMap<>();
        calls.put(
                "backup.getLocalCapabilities",
                client ->
                        client.device().promising(() -> client.device().backup().getLocalCapabilities()));
        if (apiLevel >= FUNCTIONS_SINCE) {
            calls.put(
                    "backup.getBackupInfo",
                    client -> client.device()
                            .returning(() -> client.device().backup().getBackupInfo(SLOW)));
            calls.put(
                    "backup.updateTimer",
                    client -> client.device()
                            .returning(() -> client.device().backup().updateTimer(SLOW, LIMIT.toMillis())));
        }
        return calls;
    }

    /** Members that ask an application, by name, each with a call of it. */
    private static Map<String, Function<Client, Outcome<?>>> questions(int apiLevel) {
        Map<String, Function<Client, Outcome<?>>> questions = new TreeMap<>();
        if (apiLevel >= FUNCTIONS_SINCE) {
            questions.put(
                    "getBackupInfo",
                    client -> client.device()
                            .returning(() -> client.device().backup().getBackupInfo(PARROT)));
        }
        if (apiLevel >= QUESTIONS_SINCE) {
            questions.put(
                    "getCompatibilityInfo",
                    client -> client.device().promising(() -> client.session().getCompatibilityInfo(PARROT, "")));
        }
        return questions;
    }
}
