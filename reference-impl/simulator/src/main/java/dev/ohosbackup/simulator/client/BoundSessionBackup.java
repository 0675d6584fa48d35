package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.simulator.service.BackupRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** A {@code SessionBackup} object. */
final class BoundSessionBackup implements SessionBackup, BoundSession {
    private final SessionMembers members;

    BoundSessionBackup(SessionMembers members) {
        this.members = members;
    }

    @Override
    public SessionMembers members() {
        return members;
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities() {
        return members.getLocalCapabilities();
    }

    @Override
    public CompletionStage<Void> getBackupDataSize(boolean isPreciseScan, List<IncrementalBackupTime> dataList) {
        return members.getBackupDataSize(isPreciseScan, dataList);
    }

    @Override
    public void appendBundles(List<String> bundlesToBackup, AsyncCallback<Void> callback) {
        Member member = members.member("appendBundles", List.class, AsyncCallback.class);
        members.gate().enter(member, () -> {
            member.arguments().mandatory(callback, "callback");
            List<BackupRequest> requests = requests(member, bundlesToBackup, Optional.empty());
            members.gate()
                    .send(
                            member,
                            () -> {
                                members.session().appendForBackup(requests);
                                return null;
                            },
                            callback);
            return callback;
        });
    }

    @Override
    public CompletionStage<Void> appendBundles(List<String> bundlesToBackup, Optional<List<String>> infos) {
        Member member = members.member("appendBundles", List.class, Optional.class);
        Optional<List<String>> given = Arguments.optional(infos);
        return members.gate().enter(given.isPresent() ? member.withInfos() : member, () -> {
            List<BackupRequest> requests = requests(member, bundlesToBackup, given);
            return members.request(member, () -> members.session().appendForBackup(requests));
        });
    }

    private static List<BackupRequest> requests(
            Member member, List<String> bundlesToBackup, Optional<List<String>> infos) {
        List<String> names = member.arguments().mandatoryList(bundlesToBackup, "bundlesToBackup");
        Optional<List<String>> texts = SessionMembers.checkInfos(member, infos, names.size());
        return IntStream.range(0, names.size())
                .mapToObj(i -> new BackupRequest(names.get(i), SessionMembers.infoOf(texts, i), 0, 0, Optional.empty()))
                .toList();
    }

    @Override
    public CompletionStage<Void> release() {
        return members.release();
    }

    @Override
    public int cancel(String bundleName) {
        return members.cancel(bundleName);
    }

    @Override
    public CompletionStage<Boolean> cleanBundleTempDir(String bundleName) {
        return members.cleanBundleTempDir(bundleName);
    }

    @Override
    public CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo) {
        return members.getCompatibilityInfo(bundleName, extInfo);
    }
}
