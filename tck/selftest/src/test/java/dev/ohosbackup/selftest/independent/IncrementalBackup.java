package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** An incremental backup. */
final class IncrementalBackup extends OpenSession implements IncrementalBackupSession {
    IncrementalBackup(RealDevice device, GeneralCallbacks client) {
        super(device, client);
    }

    @Override
    public CompletionStage<Void> appendBundles(List<IncrementalBackupData> bundlesToBackup) {
        return appendBundles(bundlesToBackup, List.of());
    }

    @Override
    public CompletionStage<Void> appendBundles(List<IncrementalBackupData> bundlesToBackup, List<String> infos) {
        return this.<Void>answering(() -> {
                    if (isOver()) {
                        throw new BusinessError(NOT_PERMITTED, "the session is over");
                    }
                    List<Task> tasks = new ArrayList<>();
                    for (int index = 0; index < bundlesToBackup.size(); index++) {
                        tasks.add(new BackupTask(
                                this, bundlesToBackup.get(index), index < infos.size() ? infos.get(index) : "", true));
                    }
                    take(tasks);
                    return null;
                })
                .promise();
    }
}
