package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.simulator.service.BackupService;
import dev.ohosbackup.simulator.service.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The members that the session classes share, said once; each class is known by its name in messages. */
record SessionMembers(String className, Gate gate, BackupService service, Session session) {
    String member(String name) {
        return className + "." + name;
    }

    CompletionStage<FileData> getLocalCapabilities() {
        String member = member("getLocalCapabilities");
        return gate.enter(member, 18, () -> gate.send(member, () -> FileData.of(service.sessionCapabilities())));
    }

    CompletionStage<Void> getBackupDataSize(boolean isPreciseScan, List<IncrementalBackupTime> dataList) {
        String member = member("getBackupDataSize");
        return gate.enter(member, 18, () -> {
            Arguments arguments = Arguments.of(member, ErrorCode.INVALID_ARGUMENT);
            List<IncrementalBackupTime> bundles =
                    arguments.mandatoryList(dataList, "dataList", IncrementalBackupTime::bundleName, "bundleName");
            arguments.require(!bundles.isEmpty(), "dataList is empty; name one bundle or more");
            return request(member, () -> session.scanSizes(isPreciseScan, bundles));
        });
    }

    CompletionStage<Void> release() {
        String member = member("release");
        return gate.enter(member, 12, () -> gate.sendAndWait(member, session::release));
    }

    int cancel(String bundleName) {
        String member = member("cancel");
        return gate.enter(member, 18, () -> {
            Arguments.of(member, ErrorCode.PARAMETER_ERROR).mandatory(bundleName, "bundleName");
            return session.cancel(bundleName);
        });
    }

    CompletionStage<Boolean> cleanBundleTempDir(String bundleName) {
        String member = member("cleanBundleTempDir");
        return gate.enter(member, 20, () -> {
            Arguments.of(member, ErrorCode.PARAMETER_ERROR).mandatory(bundleName, "bundleName");
            return gate.send(member, () -> service.cleanTempFolders(bundleName));
        });
    }

    CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo) {
        String member = member("getCompatibilityInfo");
        return gate.enter(member, 20, () -> {
            Arguments arguments = Arguments.of(member, ErrorCode.PARAMETER_ERROR);
            arguments.mandatory(bundleName, "bundleName");
            arguments.mandatory(extInfo, "extInfo");
            return gate.sendAndWait(member, () -> service.compatibilityInfo(session, bundleName, extInfo));
        });
    }

    /** Sends a request whose answer carries nothing. */
    CompletionStage<Void> request(String member, Runnable request) {
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
    static Optional<List<String>> checkInfos(Arguments arguments, Optional<List<String>> infos, int bundles) {
        Optional<List<String>> complete = infos.map(texts -> arguments.mandatoryList(texts, "infos"));
        complete.ifPresent(texts -> arguments.require(
                texts.size() == bundles,
                "infos has " + texts.size() + " texts for " + bundles + " bundles; pass one for each"));
        return complete;
    }
}
