package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.Optional;

/**
 * What a session meets that is opened while another one is alive, and after that one's client or service has died. A
 * second process cannot be tried: each device has one caller.
 */
final class SecondSession {
    private static final int CONFLICT = 13500013;
    private static final int CONFLICT_AT_LEVEL_10 = 13900020;

    @Verifies("session.constructor.second-refused")
    void everyConstructorRefusesWhileAnySessionIsAlive(Bench bench) {
        int code = bench.apiLevel() < 12 ? CONFLICT_AT_LEVEL_10 : CONFLICT;
        for (Transfer first : Transfer.all(bench.apiLevel())) {
            for (Transfer second : Transfer.all(bench.apiLevel())) {
                Client alive = first.open(bench, "busy-app").append(SLOW);
                Outcome<Session> refused = construct(alive.device(), second, alive);
                bench.expect(
                        refused.code().equals(Optional.of(code)),
                        "the constructor of a " + second + " to refuse with " + code + " during a " + first,
                        refused);
            }
        }
    }

    @Verifies("session.constructor.first-goes-on")
    void theFirstSessionCompletes(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app", SLOW).append(SLOW);
            client.awaitBegin(SLOW);
            construct(client.device(), transfer, client);
            client.device().await(() -> client.log().allEnded(1));
            bench.expect(
                    client.log().of("onBundleEnd", SLOW).stream()
                                    .anyMatch(call -> call.code().isEmpty())
                            && client.log().allEnded(1),
                    "the first " + transfer + " to end without an error after a second one was tried",
                    client.log());
        }
    }

    @Verifies("session.constructor.after-client-death")
    void aSessionWhoseClientHasDiedIsInNobodysWay(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app").append(SLOW);
            client.awaitBegin(SLOW);
            client.device().killClient();
            Outcome<Session> next = construct(client.device(), transfer, client);
            bench.expect(next.succeeded(), "another " + transfer + " to be opened after the client's death", next);
        }
    }

    @Verifies("general-callbacks.on-backup-service-died.another-session")
    void aSessionOpenedAfterTheDeathOfTheServiceWorks(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client dead = transfer.open(bench, "busy-app").append(SLOW);
            dead.awaitBegin(SLOW);
            TestDevice device = dead.device();
            device.killService();
            device.await(() -> !dead.log().of("onBackupServiceDied").isEmpty());
            Outcome<Session> next = construct(device, Transfer.BACKUP, dead);
            bench.expect(next.succeeded(), "a session to be opened after the death of the service", next);
            Outcome<Void> released = device.promising(next.value().orElseThrow()::release);
            bench.reaches(released.succeeded(), "that session to be released", released);
            Client working = device.backupClient().append(HIWORLD);
            device.await(() -> working.log().ended(HIWORLD));
            bench.expect(working.log().ended(HIWORLD), "a backup to come to its end", working.log());
        }
    }

    private static Outcome<Session> construct(TestDevice device, Transfer transfer, GeneralCallbacks callbacks) {
        return device.returning(() -> switch (transfer) {
            case BACKUP -> device.backup().newSessionBackup(callbacks);
            case INCREMENTAL_BACKUP -> device.backup().newIncrementalBackupSession(callbacks);
            case RESTORE -> device.backup().newSessionRestore(callbacks);
        });
    }
}
