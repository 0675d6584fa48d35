package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.ToIntFunction;

/** The namespace {@code backup}. */
final class Namespace implements Backup {
    private static final long LONGEST_LIMIT = 14_400_000;

    private final RealDevice device;

    Namespace(RealDevice device) {
        this.device = device;
    }

    private void demand(String member, int since) {
        if (device.spec().apiLevel() < since) {
            throw new MemberAbsentException(
                    "backup." + member, since, device.spec().apiLevel());
        }
        device.demandRights();
    }

    @Override
    public String getBackupVersion() {
        throw new MemberAbsentException(
                "backup.getBackupVersion", 18, device.spec().apiLevel());
    }

    @Override
    public void getLocalCapabilities(AsyncCallback<FileData> callback) {
        described().to(callback);
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities() {
        return described().promise();
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities(List<IncrementalBackupTime> dataList) {
        demand("getLocalCapabilities(dataList)", 12);
        return described().promise();
    }

    private Answer<FileData> described() {
        Answer<FileData> answer = new Answer<>(device.threads(), () -> true);
        Optional<BusinessError> missing = device.missingRight();
        if (missing.isPresent()) {
            answer.refuse(missing.get());
            return answer;
        }
        return device.threads().ask(() -> {
            try {
                answer.resolve(FileData.of(device.descriptors().open(CapabilityFile.of(device))));
            } catch (IOException failed) {
                answer.refuse(new BusinessError(13900005, failed.toString()));
            }
            return answer;
        });
    }

    @Override
    public Optional<String> getBackupInfo(String bundleToBackup) {
        demand("getBackupInfo", 12);
        return device.spec()
                .world()
                .app(bundleToBackup)
                .flatMap(app -> app.extension())
                .flatMap(extension -> extension.getBackupInfo());
    }

    @Override
    public boolean updateTimer(String bundleName, long timeout) {
        demand("updateTimer", 12);
        if (timeout < 0 || timeout > LONGEST_LIMIT) {
            throw new BusinessError(401, "expected 0 to " + LONGEST_LIMIT + " ms, got " + timeout);
        }
        return changed(bundleName, task -> task.limit(Duration.ofMillis(timeout)) ? 1 : 0);
    }

    @Override
    public boolean updateSendRate(String bundleName, long sendRate) {
        demand("updateSendRate", 12);
        if (sendRate < 0) {
            throw new BusinessError(401, "expected 0 or more files a second, got " + sendRate);
        }
        return changed(bundleName, task -> task.sendRate((int) Math.min(sendRate, BackupTask.HIGHEST_RATE)) ? 1 : 0);
    }

    /** Only bundles at work can be changed. */
    private boolean changed(String bundle, ToIntFunction<Task> change) {
        return device.threads()
                .ask(() -> device.tasks()
                                .filter(task -> task.bundle().equals(bundle))
                                .mapToInt(change)
                                .sum()
                        > 0);
    }

    @Override
    public SessionBackup newSessionBackup(GeneralCallbacks callbacks) {
        device.demandRights();
        FullBackup session = new FullBackup(device, callbacks);
        device.opened(session);
        return session;
    }

    @Override
    public SessionRestore newSessionRestore(GeneralCallbacks callbacks) {
        device.demandRights();
        Restore session = new Restore(device, callbacks);
        device.opened(session);
        return session;
    }

    @Override
    public IncrementalBackupSession newIncrementalBackupSession(GeneralCallbacks callbacks) {
        demand("IncrementalBackupSession", 12);
        IncrementalBackup session = new IncrementalBackup(device, callbacks);
        device.opened(session);
        return session;
    }
}
