package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.run.CurrentBench;

/** What one scenario has come to; made anew for each. */
public final class Scene {
    private final Bench bench = CurrentBench.get();
    private TestDevice device;
    private BackupClient backup;

    Bench bench() {
        return bench;
    }

    void open(String world) {
        device = bench.open(world);
    }

    TestDevice device() {
        return device;
    }

    void startBackup() {
        backup = device.backupClient();
    }

    BackupClient backup() {
        return backup;
    }
}
