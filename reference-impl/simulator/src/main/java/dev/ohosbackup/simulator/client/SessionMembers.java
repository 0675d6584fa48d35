package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.simulator.service.BackupService;
import dev.ohosbackup.simulator.service.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The members that the session classes share, said once; each class has them in its own name. */
record SessionMembers(Class<?> type, Gate gate, Session session) {

    /** A member of this class. */
    Member member(String name, Class<?>... parameters) {
        return Member.of(type, name, parameters);
    }

    private BackupService service() {
        return gate.platform().service();
    }

    CompletionStage<FileData> getLocalCapabilities() {
        Member member = member("getLocalCapabilities");
        return gate.enter(
                member, () -> gate.send(member, () -> FileData.of(service().sessionCapabilities())));
    }

    CompletionStage<Void> getBackupDataSize(boolean isPreciseScan, List<IncrementalBackupTime> dataList) {
        Member member = member("getBackupDataSize", boolean.class, List.class);
        return gate.enter(member, () -> {
            Arguments arguments = member.arguments();
            List<IncrementalBackupTime> bundles =
                    arguments.mandatoryList(dataList, "dataList", IncrementalBackupTime::bundleName, "bundleName");
            arguments.require(!bundles.isEmpty(), "dataList is empty; name one bundle or more");
            return request(member, () -> session.scanSizes(isPreciseScan, bundles));
        });
    }

    CompletionStage<Void> release() {
        Member member = member("release");
        return gate.enter(member, () -> gate.sendAndWait(member, Optional.empty(), session::release));
    }

    int cancel(String bundleName) {
        Member member = member("cancel", String.class);
        return gate.enterAndAnswer(member, () -> {
            member.arguments().mandatory(bundleName, "bundleName");
            return gate.ask(member, ErrorCode.CANCEL_NO_TASK.code(), () -> session.cancel(bundleName));
        });
    }

    CompletionStage<Boolean> cleanBundleTempDir(String bundleName) {
        Member member = member("cleanBundleTempDir", String.class).reporting(ErrorCode.PARAMETER_ERROR);
        return gate.enter(member, () -> {
            member.arguments().mandatory(bundleName, "bundleName");
            return gate.sendAndWait(
                    member,
                    Optional.of(false),
                    () -> CompletableFuture.completedFuture(service().cleanTempFolders(bundleName)));
        });
    }

    CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo) {
        Member member =
                member("getCompatibilityInfo", String.class, String.class).reporting(ErrorCode.PARAMETER_ERROR);
        return gate.enter(member, () -> {
            member.arguments().mandatory(bundleName, "bundleName");
            member.arguments().mandatory(extInfo, "extInfo");
            return gate.sendAndWait(
                    member, Optional.of(""), () -> service().compatibilityInfo(session, bundleName, extInfo));
        });
    }

    /** Sends a request whose answer carries nothing. */
    CompletionStage<Void> request(Member member, Runnable request) {
        return gate.send(member, () -> {
            request.run();
            return null;
        });
    }

    /** What is said about the bundle with this index. */
    static Optional<String> infoOf(Optional<List<String>> infos, int index) {
        return infos.map(texts -> texts.get(index));
    }

    /** One info for each bundle, or none at all: nobody gets what is meant for another (R28). */
    static Optional<List<String>> checkInfos(Member member, Optional<List<String>> infos, int bundles) {
        Optional<List<String>> complete = infos.map(texts -> member.arguments().mandatoryList(texts, "infos"));
        complete.ifPresent(texts -> member.arguments()
                .require(
                        texts.size() == bundles,
                        "infos has " + texts.size() + " texts for " + bundles + " bundles; pass one for each"));
        return complete;
    }
}
