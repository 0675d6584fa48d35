package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.MAGPIE;
import static dev.ohosbackup.suite.checks.Apps.PARROT;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;
import java.util.Map;

/**
 * What infos says reaches the application it is meant for, and no other. It is seen in what the applications repeat;
 * in which wrapping they heard it cannot be seen.
 */
final class Infos {
    private static final Map<String, String> WORDS = Map.of(PARROT, "apples", MAGPIE, "pears");

    @Verifies("session-backup.append-bundles.infos-reach-app")
    void infosOfABackupReachTheApplication(Bench bench) {
        reachTheApplication(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.append-bundles.infos-reach-app")
    void infosOfARestoreReachTheApplication(Bench bench) {
        reachTheApplication(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.append-bundles.infos-reach-app")
    void infosOfAnIncrementalBackupReachTheApplication(Bench bench) {
        reachTheApplication(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-backup.append-bundles.infos-by-index")
    void eachApplicationOfABackupHearsItsOwnInfo(Bench bench) {
        eachHearsItsOwn(bench, Transfer.BACKUP, List.of(PARROT, MAGPIE));
        eachHearsItsOwn(bench, Transfer.BACKUP, List.of(MAGPIE, PARROT));
    }

    @Verifies("session-restore.append-bundles.infos-by-index")
    void eachApplicationOfARestoreHearsItsOwnInfo(Bench bench) {
        eachHearsItsOwn(bench, Transfer.RESTORE, List.of(PARROT, MAGPIE));
        eachHearsItsOwn(bench, Transfer.RESTORE, List.of(MAGPIE, PARROT));
    }

    @Verifies("incremental-backup-session.append-bundles.infos-by-index")
    void eachApplicationOfAnIncrementalBackupHearsItsOwnInfo(Bench bench) {
        eachHearsItsOwn(bench, Transfer.INCREMENTAL_BACKUP, List.of(PARROT, MAGPIE));
        eachHearsItsOwn(bench, Transfer.INCREMENTAL_BACKUP, List.of(MAGPIE, PARROT));
    }

    /** One application's info, in the form of the documents' example, without the bundle's name: the index decides. */
    static String saying(String word) {
        return "{\"infos\":[{\"details\":[{\"type\":\"word\",\"detail\":[{\"word\":\"%s\"}]}],\"type\":\"unicast\"}]}"
                .formatted(word);
    }

    private static void reachTheApplication(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "talkative", PARROT);
        append(bench, client, List.of(PARROT));

        client.device().await(() -> hears(client, PARROT, WORDS.get(PARROT)));

        bench.expect(
                hears(client, PARROT, WORDS.get(PARROT)),
                "the application to repeat \"" + WORDS.get(PARROT) + "\", which infos told it",
                client.log().texts("onResultReport", PARROT));
    }

    private static void eachHearsItsOwn(Bench bench, Transfer transfer, List<String> bundles) {
        Client client = transfer.open(bench, "talkative", PARROT, MAGPIE);
        append(bench, client, bundles);

        client.device().await(() -> bundles.stream().allMatch(bundle -> hears(client, bundle, WORDS.get(bundle))));
        client.awaitEnds(PARROT, MAGPIE);

        for (String bundle : bundles) {
            String another = WORDS.get(bundle.equals(PARROT) ? MAGPIE : PARROT);
            bench.expect(
                    hears(client, bundle, WORDS.get(bundle)) && !hears(client, bundle, another),
                    bundle + " to repeat \"" + WORDS.get(bundle) + "\" and not \"" + another + "\", which infos told"
                            + " the other",
                    client.log().texts("onResultReport"));
        }
    }

    private static void append(Bench bench, Client client, List<String> bundles) {
        List<String> infos =
                bundles.stream().map(bundle -> saying(WORDS.get(bundle))).toList();
        Outcome<Void> appended = Append.promising(infos).to(client, bundles);
        bench.expect(appended.succeeded(), "an append with one info for each bundle to succeed", appended);
    }

    private static boolean hears(Client client, String bundle, String word) {
        return client.log().texts("onResultReport", bundle).stream().anyMatch(text -> text.contains(word));
    }
}
