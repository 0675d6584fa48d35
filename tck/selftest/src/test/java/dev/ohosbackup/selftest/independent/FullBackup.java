package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.SessionBackup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A full backup. */
final class FullBackup extends OpenSession implements SessionBackup {
    private boolean appended;

    FullBackup(RealDevice device, GeneralCallbacks client) {
        super(device, client);
    }

    @Override
    public void appendBundles(List<String> bundlesToBackup, AsyncCallback<Void> callback) {
        append(bundlesToBackup, List.of()).to(callback);
    }

    @Override
    public CompletionStage<Void> appendBundles(List<String> bundlesToBackup, Optional<List<String>> infos) {
        return append(bundlesToBackup, known(infos)).promise();
    }

    private Answer<Void> append(List<String> bundles, List<String> infos) {
        return answering(() -> {
            if (appended || isOver()) {
                throw new BusinessError(NOT_PERMITTED, isOver() ? "the session is over" : "appended already");
            }
            List<Task> tasks = new ArrayList<>();
            for (int index = 0; index < bundles.size(); index++) {
                tasks.add(new BackupTask(
                        this,
                        IncrementalBackupData.first(bundles.get(index)),
                        index < infos.size() ? infos.get(index) : "",
                        false));
            }
            appended = true;
            take(tasks);
            return null;
        });
    }
}
