package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.simulator.service.BackupRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** An {@code IncrementalBackupSession} object. */
final class BoundIncrementalBackupSession implements IncrementalBackupSession, BoundSession {
    private final SessionMembers members;
    private final ClientFile clientFile;

    BoundIncrementalBackupSession(SessionMembers members) {
        this.members = members;
        this.clientFile = new ClientFile(members.gate().platform().fds());
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
    public CompletionStage<Void> appendBundles(List<IncrementalBackupData> bundlesToBackup) {
        Member member = members.member("appendBundles", List.class);
        return members.gate().enter(member, () -> append(member, bundlesToBackup, Optional.empty()));
    }

    @Override
    public CompletionStage<Void> appendBundles(List<IncrementalBackupData> bundlesToBackup, List<String> infos) {
        Member member = members.member("appendBundles", List.class, List.class);
        return members.gate().enter(member, () -> {
            member.arguments().mandatory(infos, "infos");
            return append(member, bundlesToBackup, Optional.of(infos));
        });
    }

    private CompletionStage<Void> append(
            Member member, List<IncrementalBackupData> bundlesToBackup, Optional<List<String>> infos) {
        Arguments arguments = member.arguments();
        List<IncrementalBackupData> bundles = arguments.mandatoryList(
                bundlesToBackup, "bundlesToBackup", IncrementalBackupData::bundleName, "bundleName");
        bundles.forEach(bundle -> requireComplete(arguments, bundle));
        Optional<List<String>> texts = SessionMembers.checkInfos(member, infos, bundles.size());
        try {
            // Read now: the client may close its manifests as soon as the call has returned.
            List<BackupRequest> requests = IntStream.range(0, bundles.size())
                    .mapToObj(i -> request(bundles.get(i), SessionMembers.infoOf(texts, i)))
                    .toList();
            return members.request(member, () -> members.session().appendForBackup(requests));
        } catch (BusinessError noManifest) {
            return members.request(member, () -> {
                throw noManifest;
            });
        }
    }

    private static void requireComplete(Arguments arguments, IncrementalBackupData bundle) {
        arguments.mandatory(bundle.manifestFd(), "manifestFd of " + bundle.bundleName());
        arguments.mandatory(bundle.parameters(), "parameters of " + bundle.bundleName());
        arguments.mandatory(bundle.priority(), "priority of " + bundle.bundleName());
    }

    private BackupRequest request(IncrementalBackupData bundle, Optional<String> info) {
        Optional<byte[]> manifest = bundle.manifestFd().isPresent()
                ? Optional.of(clientFile.read(bundle.manifestFd().getAsInt(), "the manifest of " + bundle.bundleName()))
                : Optional.empty();
        return new BackupRequest(
                bundle.bundleName(),
                info.or(bundle::parameters),
                bundle.priority().orElse(0),
                bundle.lastIncrementalTime(),
                manifest);
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
