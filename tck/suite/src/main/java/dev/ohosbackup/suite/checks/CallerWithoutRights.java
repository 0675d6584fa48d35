package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;

import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.journal.Event.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How OpenHarmony turns away a caller without rights: by throwing, and before it looks at anything else. */
final class CallerWithoutRights {
    private static final int NO_PERMISSION = 201;
    private static final int NO_SYSTEM_APP = 202;
    private static final FileMeta INDEX = FileMeta.of(HIWORLD, "manage.json");

    @Verifies("frame.rights-refused-by-throwing")
    void callsThatAnswerByAPromiseThrow(Bench bench) {
        TestDevice device = bench.open("two-apps");
        thrown(bench, device, () -> device.promising(() -> device.backup().getLocalCapabilities()));
        BackupClient backup = device.backupClient();
        thrown(bench, device, () -> device.promising(() -> backup.session().appendBundles(List.of(HIWORLD))));
        RestoreClient restore = restoring(bench);
        thrown(
                bench,
                restore.device(),
                () -> restore.device().promising(() -> restore.session().getFileHandle(INDEX)));
    }

    @Verifies("frame.rights-refused-by-throwing")
    void callsThatAnswerByACallbackThrow(Bench bench) {
        TestDevice device = bench.open("two-apps");
        thrown(
                bench,
                device,
                () -> device.<FileData>callingBack(told -> device.backup().getLocalCapabilities(told)));
        BackupClient backup = device.backupClient();
        thrown(
                bench,
                device,
                () -> device.<Void>callingBack(told -> backup.session().appendBundles(List.of(HIWORLD), told)));
        RestoreClient restore = restoring(bench);
        thrown(
                bench,
                restore.device(),
                () -> restore.device()
                        .<Void>callingBack(told -> restore.session().getFileHandle(INDEX, told)));
    }

    private static RestoreClient restoring(Bench bench) {
        RestoreClient client = bench.open("two-apps")
                .restoreClient(new Archive())
                .doNotPublish()
                .append(HIWORLD);
        client.awaitBegin(HIWORLD);
        return client;
    }

    @Verifies("frame.permission-before-system-app")
    void whoLacksBothRightsLacksThePermissionFirst(Bench bench) {
        TestDevice device = bench.open("two-apps");
        BackupClient client = device.backupClient();
        for (Supplier<Outcome<?>> call : List.<Supplier<Outcome<?>>>of(
                () -> device.promising(() -> device.backup().getLocalCapabilities()),
                () -> device.returning(() -> device.backup().newSessionBackup(client)),
                () -> device.promising(() -> client.session().appendBundles(List.of(HIWORLD))))) {
            device.setSystemApp(false);
            device.setBackupPermission(false);
            Outcome<?> refused = call.get();
            device.setSystemApp(true);
            device.setBackupPermission(true);
            expectCode(bench, refused, NO_PERMISSION);
        }
    }

    @Verifies("frame.rights-before-arguments")
    void whoLacksARightIsNotToldOfABadArgument(Bench bench) {
        TestDevice device = bench.open("two-apps");
        for (Supplier<Outcome<?>> call : List.<Supplier<Outcome<?>>>of(
                () -> device.returning(() -> device.backup().updateTimer(HIWORLD, -1)),
                () -> device.returning(() -> device.backup().updateSendRate(HIWORLD, -1)))) {
            Outcome<?> bad = call.get();
            bench.reaches(
                    bad.code().equals(Optional.of(401)), "the bad argument to be refused with 401 by itself", bad);
            device.setBackupPermission(false);
            expectCode(bench, call.get(), NO_PERMISSION);
            device.setBackupPermission(true);
            device.setSystemApp(false);
            expectCode(bench, call.get(), NO_SYSTEM_APP);
            device.setSystemApp(true);
        }
    }

    private static void thrown(Bench bench, TestDevice device, Supplier<Outcome<?>> call) {
        device.setBackupPermission(false);
        Outcome<?> refused = call.get();
        device.setBackupPermission(true);
        Outcome<?> allowed = call.get();
        bench.reaches(allowed.succeeded(), "the same call with the permission to succeed", allowed);
        bench.reaches(refused.code().isPresent(), "a call without the permission to be refused", refused);
        bench.expect(
                refused instanceof Outcome.Refused<?> how && how.how() == Refusal.THROWN,
                "the call itself to throw",
                refused);
    }

    private static void expectCode(Bench bench, Outcome<?> refused, int code) {
        bench.reaches(refused.code().isPresent(), "a call without rights to be refused", refused);
        bench.expect(refused.code().equals(Optional.of(code)), "the call to be refused with " + code, refused);
    }
}
