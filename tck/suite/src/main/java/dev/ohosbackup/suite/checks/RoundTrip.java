package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MY_APP;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.TestDevice;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is backed up in full comes back by a restore, byte for byte and at its path. Modes and times are not looked at,
 * nor what lies outside the folder that the applications want backed up.
 */
final class RoundTrip {
    private static final int RELEASE_SINCE = 12;

    @Verifies("session-backup.round-trip.content")
    void filesOfEveryKindComeBackToAnEmptySandbox(Bench bench) {
        comeBackToEmptySandboxes(bench, "one-app", HIWORLD);
    }

    @Verifies("session-backup.round-trip.content")
    void filesOfTwoApplicationsComeBackEachToItsOwn(Bench bench) {
        comeBackToEmptySandboxes(bench, "two-apps", HIWORLD, MY_APP);
    }

    @Verifies("session-backup.round-trip.content")
    void filesAbove2MibOfAnApplicationThatTakesItsTimeComeBack(Bench bench) {
        comeBackToEmptySandboxes(bench, "slow-app", SLOW, HIWORLD);
    }

    @Verifies("session-backup.round-trip.content")
    void filesComeBackOnTheSameDevice(Bench bench) {
        TestDevice device = bench.open("two-apps");
        OwnFiles before = OwnFiles.of(device, HIWORLD);
        BackupClient client = device.backupClient().backUp(HIWORLD);
        if (bench.apiLevel() >= RELEASE_SINCE) {
            client.release();
        }

        wipe(bench, device, HIWORLD);
        device.restoreClient(client.archive()).restore(HIWORLD);

        OwnFiles after = OwnFiles.of(device, HIWORLD);
        bench.expect(after.equals(before), "the same files with the same bytes", before.differenceTo(after));
    }

    /** The one that a bench without an editor of sandboxes can show. */
    @Verifies("session-backup.round-trip.content")
    void filesComeToADeviceWhereTheApplicationHasOthers(Bench bench) {
        TestDevice old = bench.open("one-app");
        OwnFiles before = OwnFiles.of(old, HIWORLD);
        Archive archive = old.backupClient().backUp(HIWORLD).archive();

        TestDevice other = bench.open("two-apps");
        other.restoreClient(archive).restore(HIWORLD);

        OwnFiles after = OwnFiles.of(other, HIWORLD);
        bench.expect(
                before.standingIn(after).equals(before.hashes().keySet()),
                "every file of the backup with the same bytes",
                before.differenceTo(after));
    }

    /** No document gives a call less time than that. */
    @Verifies("session-backup.round-trip.content")
    void filesComeBackWhereEveryCallStallsForASecond(Bench bench) {
        comeBackToEmptySandboxes(bench, RoundTrip::stall, "two-apps", HIWORLD, MY_APP);
    }

    private static void stall(TestDevice device) {
        for (String member : List.of(
                "SessionBackup.appendBundles",
                "SessionRestore.appendBundles",
                "SessionRestore.getFileHandle",
                "SessionRestore.publishFile")) {
            device.inject(new Fault(
                    new Mishap.Stall(Optional.of(Duration.ofSeconds(1))), Phase.CALL, Trigger.ofMember(member)));
        }
    }

    private static void comeBackToEmptySandboxes(Bench bench, String world, String... bundles) {
        comeBackToEmptySandboxes(bench, device -> {}, world, bundles);
    }

    private static void comeBackToEmptySandboxes(
            Bench bench, Consumer<TestDevice> trouble, String world, String... bundles) {
        TestDevice old = bench.open(world);
        trouble.accept(old);
        Map<String, OwnFiles> before = new LinkedHashMap<>();
        for (String bundle : bundles) {
            before.put(bundle, OwnFiles.of(old, bundle));
        }
        Archive archive = old.backupClient().backUp(bundles).archive();
        TestDevice fresh = bench.open(world);
        trouble.accept(fresh);
        for (String bundle : bundles) {
            wipe(bench, fresh, bundle);
        }

        fresh.restoreClient(archive).restore(bundles);

        for (String bundle : bundles) {
            OwnFiles after = OwnFiles.of(fresh, bundle);
            bench.expect(
                    after.equals(before.get(bundle)),
                    "the same files of " + bundle + " with the same bytes",
                    before.get(bundle).differenceTo(after));
        }
    }

    private static void wipe(Bench bench, TestDevice device, String bundle) {
        device.wipe(bundle);
        OwnFiles left = OwnFiles.of(device, bundle);
        bench.expect(
                left.hashes().isEmpty(),
                "nothing left of " + bundle + " after the wipe, which the bench claims to offer",
                left.hashes().keySet());
    }
}
