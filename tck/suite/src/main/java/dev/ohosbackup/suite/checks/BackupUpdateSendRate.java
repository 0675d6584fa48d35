package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import dev.ohosbackup.suite.bench.Unverifiable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a rate does to the files of a backup.
 *
 * <p>A rate is an upper bound, so what is slower is not seen here. Nor is where a second begins: n files at the rate r
 * take at least ⌈n/r⌉ − 1 s from the first to the last.
 */
final class BackupUpdateSendRate {
    private static final String SLOW = "com.example.slow";
    private static final String GALLERY = "com.example.gallery";
    private static final Duration MORE_THAN_ITS_WORK = Duration.ofSeconds(15);

    @Verifies("backup.update-send-rate.running-accepted")
    void aRateIsAcceptedFromTheBeginningOfABundleToItsEnd(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = atWork(bench, transfer);
            expectAccepted(bench, transfer, client);
            client.device().pass(Duration.ofSeconds(3));
            expectAccepted(bench, transfer, client);
            client.awaitEnds(SLOW);
        }
    }

    @Verifies("backup.update-send-rate.zero-stops")
    void noFileComesWhileTheRateIsZero(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = atWork(bench, transfer);
            setRate(client, SLOW, 0);
            expectNoMoreFiles(bench, transfer, client);

            setRate(client, SLOW, 1);
            client.device().await(() -> !client.log().files(SLOW).isEmpty());
            setRate(client, SLOW, 0);
            client.device().pass(Duration.ofSeconds(1));
            expectNoMoreFiles(bench, transfer, client);

            int before = client.log().files(SLOW).size();
            setRate(client, SLOW, 60);
            client.awaitEnds(SLOW);
            bench.given(
                    "backup.update-send-rate.nonzero-resumes",
                    client.log().files(SLOW).size() > before,
                    "the files that were held back in a " + transfer,
                    client.log());
        }
    }

    @Verifies("backup.update-send-rate.nonzero-resumes")
    void theRemainingFilesComeOnceTheRateIsNotZero(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = atWork(bench, transfer);
            setRate(client, SLOW, 0);
            client.device().pass(MORE_THAN_ITS_WORK);
            int held = client.log().files(SLOW).size();
            bench.given(
                    "backup.update-send-rate.zero-stops",
                    !client.log().ended(SLOW),
                    "no end of " + SLOW + " while its rate is 0",
                    client.log());

            setRate(client, SLOW, 60);
            client.device().await(() -> client.log().done(SLOW));
            bench.expect(
                    client.log().files(SLOW).size() > held
                            && client.log().of("onBundleEnd", SLOW).stream()
                                    .anyMatch(call -> call.code().isEmpty()),
                    "the remaining files and then onBundleEnd of " + SLOW + " in a " + transfer,
                    client.log());
        }
    }

    @Verifies("backup.update-send-rate.upper-bound")
    void aFileASecondIsNotExceeded(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = atWork(bench, transfer);
            setRate(client, SLOW, 1);
            client.awaitEnds(SLOW);
            expectAtMost(bench, 1, client.log().of("onFileReady", SLOW));
        }
    }

    @Verifies("backup.update-send-rate.default-60")
    void sixtyFilesASecondAreNotExceededWithoutARate(Bench bench) {
        expectAtMost(bench, 60, sent(bench, OptionalLong.empty()));
    }

    @Verifies("backup.update-send-rate.above-800-counts-as-800")
    void eightHundredFilesASecondAreNotExceededByAHigherRate(Bench bench) {
        expectAtMost(bench, 800, sent(bench, OptionalLong.of(100_000)));
    }

    /** A bundle that has begun and has no file to hand over yet. */
    private static Client atWork(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "slow-app");
        client.leaveFilesOpen();
        client.append(SLOW).awaitBegin(SLOW);
        return client;
    }

    /** The files of a bundle of many, whose rate is set before the first of them. */
    private static List<SessionLog.Call> sent(Bench bench, OptionalLong rate) {
        BackupClient client = bench.open("many-big-files").backupClient();
        AtomicReference<Optional<Outcome<Boolean>>> set = new AtomicReference<>(Optional.empty());
        client.doNotRead();
        rate.ifPresent(value -> client.whenBegun(bundle -> set.set(Optional.of(rateSet(client, bundle, value)))));
        client.backUp(GALLERY);
        set.get()
                .ifPresent(outcome -> bench.expect(
                        outcome.value().equals(Optional.of(true)),
                        "updateSendRate with " + rate + " to return true in onBundleBegin",
                        outcome));
        return client.log().of("onFileReady", GALLERY);
    }

    private static void expectAtMost(Bench bench, long rate, List<SessionLog.Call> files) {
        if (files.size() <= rate) {
            throw new Unverifiable("this implementation hands over only " + files.size()
                    + " files here, which are too few to exceed " + rate + " a second");
        }
        Duration took = files.get(files.size() - 1).at().minus(files.get(0).at());
        Duration least = Duration.ofSeconds((files.size() + rate - 1) / rate - 1);
        bench.expect(
                took.plus(TestDevice.JITTER).compareTo(least) >= 0,
                files.size() + " files to take at least " + least.toSeconds() + " s at " + rate + " a second",
                took.toMillis() + " ms");
    }

    private static void expectNoMoreFiles(Bench bench, Transfer transfer, Client client) {
        int before = client.log().files(SLOW).size();
        client.device().pass(MORE_THAN_ITS_WORK);
        bench.expect(
                client.log().files(SLOW).size() == before && !client.log().ended(SLOW),
                "no further file of " + SLOW + " and no end while its rate is 0 in a " + transfer,
                client.log());
    }

    private static void expectAccepted(Bench bench, Transfer transfer, Client client) {
        Outcome<Boolean> set = rateSet(client, SLOW, 100);
        bench.expect(
                set.value().equals(Optional.of(true)),
                "updateSendRate to return true in the middle of a " + transfer,
                set);
    }

    private static void setRate(Client client, String bundle, long rate) {
        Outcome<Boolean> set = rateSet(client, bundle, rate);
        client.device()
                .bench()
                .given(
                        "backup.update-send-rate.running-accepted",
                        set.value().equals(Optional.of(true)),
                        "updateSendRate to return true for " + bundle + ", which is running",
                        set);
    }

    private static Outcome<Boolean> rateSet(Client client, String bundle, long rate) {
        return client.device().returning(() -> client.device().backup().updateSendRate(bundle, rate));
    }
}
