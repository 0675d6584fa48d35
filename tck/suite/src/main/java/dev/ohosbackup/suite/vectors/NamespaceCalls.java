package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupTime;
import java.util.List;

/** The namespace's functions and the constructors. */
final class NamespaceCalls {
    private static final GeneralCallbacks NOBODY = new SilentCallbacks();

    private NamespaceCalls() {}

    static void addTo(Members members) {
        capabilities(members);
        constructors(members);
        members.returning("backup.getBackupVersion", List.of(), (at, with) -> {
            Backup backup = at.device().backup();
            return backup::getBackupVersion;
        });
        members.returning("backup.getBackupInfo", List.of("bundleToBackup"), (at, with) -> {
            Backup backup = at.device().backup();
            String bundle = with.text("bundleToBackup");
            return () -> backup.getBackupInfo(bundle);
        });
        members.returning("backup.updateTimer", List.of("bundleName", "timeout"), (at, with) -> {
            Backup backup = at.device().backup();
            String bundle = with.text("bundleName");
            long timeout = with.number("timeout");
            return () -> backup.updateTimer(bundle, timeout);
        });
        members.returning("backup.updateSendRate", List.of("bundleName", "sendRate"), (at, with) -> {
            Backup backup = at.device().backup();
            String bundle = with.text("bundleName");
            long rate = with.number("sendRate");
            return () -> backup.updateSendRate(bundle, rate);
        });
    }

    private static void capabilities(Members members) {
        members.<FileData>callingBack("backup.getLocalCapabilities(callback)", List.of(), (at, with) -> {
            Backup backup = at.device().backup();
            return backup::getLocalCapabilities;
        });
        members.promising("backup.getLocalCapabilities(promise)", List.of(), (at, with) -> {
            Backup backup = at.device().backup();
            return () -> backup.getLocalCapabilities();
        });
        members.promising("backup.getLocalCapabilities(dataList)", List.of("dataList"), (at, with) -> {
            Backup backup = at.device().backup();
            List<IncrementalBackupTime> dataList = with.times();
            return () -> backup.getLocalCapabilities(dataList);
        });
    }

    private static void constructors(Members members) {
        members.returning("SessionBackup.constructor", List.of(), (at, with) -> {
            Backup backup = at.device().backup();
            return () -> backup.newSessionBackup(NOBODY);
        });
        members.returning("SessionRestore.constructor", List.of(), (at, with) -> {
            Backup backup = at.device().backup();
            return () -> backup.newSessionRestore(NOBODY);
        });
        members.returning("IncrementalBackupSession.constructor", List.of(), (at, with) -> {
            Backup backup = at.device().backup();
            return () -> backup.newIncrementalBackupSession(NOBODY);
        });
    }
}
