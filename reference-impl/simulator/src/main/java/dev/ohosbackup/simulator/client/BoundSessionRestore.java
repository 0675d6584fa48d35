package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.simulator.capability.CapabilityFile;
import dev.ohosbackup.simulator.capability.InvalidCapabilityFileException;
import dev.ohosbackup.simulator.service.RestoreRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A {@code SessionRestore} object. */
final class BoundSessionRestore implements SessionRestore, BoundSession {
    private final SessionMembers members;
    private final ClientFile clientFile;

    BoundSessionRestore(SessionMembers members) {
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
    public void appendBundles(int remoteCapabilitiesFd, List<String> bundlesToBackup, AsyncCallback<Void> callback) {
        Member member = members.member("appendBundles", int.class, List.class, AsyncCallback.class);
        withCallback(
                member,
                callback,
                () -> append(remoteCapabilitiesFd, requests(member, bundlesToBackup, Optional.empty())));
    }

    @Override
    public CompletionStage<Void> appendBundles(
            int remoteCapabilitiesFd, List<String> bundlesToBackup, Optional<List<String>> infos) {
        Member member = members.member("appendBundles", int.class, List.class, Optional.class);
        Optional<List<String>> given = Arguments.optional(infos);
        return withPromise(
                given.isPresent() ? member.withInfos() : member,
                () -> append(remoteCapabilitiesFd, requests(member, bundlesToBackup, given)));
    }

    private static List<RestoreRequest> requests(
            Member member, List<String> bundlesToBackup, Optional<List<String>> infos) {
        List<String> names = member.arguments().mandatoryList(bundlesToBackup, "bundlesToBackup");
        Optional<List<String>> texts = SessionMembers.checkInfos(member, infos, names.size());
        return IntStream.range(0, names.size())
                .mapToObj(i -> new RestoreRequest(names.get(i), SessionMembers.infoOf(texts, i)))
                .toList();
    }

    /** The file is read by the call itself: the client may close it as soon as that has returned. */
    private Supplier<Void> append(int remoteCapabilitiesFd, List<RestoreRequest> requests) {
        Supplier<byte[]> file = readNow(remoteCapabilitiesFd);
        return () -> {
            members.session().refuseAppendUnlessAllowed();
            try {
                members.session().appendForRestore(CapabilityFile.parse(file.get()), requests);
                return null;
            } catch (InvalidCapabilityFileException invalid) {
                throw new BusinessError(ErrorCode.INVALID_ARGUMENT, invalid.getMessage());
            }
        };
    }

    private Supplier<byte[]> readNow(int fd) {
        try {
            byte[] bytes = clientFile.read(fd, "the capability file");
            return () -> bytes;
        } catch (BusinessError unreadable) {
            return () -> {
                throw unreadable;
            };
        }
    }

    @Override
    public void getFileHandle(FileMeta fileMeta, AsyncCallback<Void> callback) {
        Member member = members.member("getFileHandle", FileMeta.class, AsyncCallback.class);
        withCallback(member, callback, () -> askForFile(member, fileMeta));
    }

    @Override
    public CompletionStage<Void> getFileHandle(FileMeta fileMeta) {
        Member member = members.member("getFileHandle", FileMeta.class);
        return withPromise(member, () -> askForFile(member, fileMeta));
    }

    private Supplier<Void> askForFile(Member member, FileMeta fileMeta) {
        FileMeta checked = check(member.arguments(), fileMeta);
        return () -> {
            members.session().askForFile(checked.bundleName(), checked.uri());
            return null;
        };
    }

    @Override
    public void publishFile(FileMeta fileMeta, AsyncCallback<Void> callback) {
        Member member = members.member("publishFile", FileMeta.class, AsyncCallback.class);
        withCallback(member, callback, () -> publish(member, fileMeta));
    }

    @Override
    public CompletionStage<Void> publishFile(FileMeta fileMeta) {
        Member member = members.member("publishFile", FileMeta.class);
        return withPromise(member, () -> publish(member, fileMeta));
    }

    private Supplier<Void> publish(Member member, FileMeta fileMeta) {
        FileMeta checked = check(member.arguments(), fileMeta);
        return () -> {
            members.session().publish(checked.bundleName(), checked.uri());
            return null;
        };
    }

    /** Takes a copy: the client may change its object while the request is on its way. */
    private static FileMeta check(Arguments arguments, FileMeta fileMeta) {
        arguments.mandatory(fileMeta, "fileMeta");
        return FileMeta.of(
                arguments.mandatory(fileMeta.bundleName(), "fileMeta.bundleName"),
                arguments.mandatory(fileMeta.uri(), "fileMeta.uri"));
    }

    /** Checks the arguments now and gives what is asked of the service later. */
    private interface Request {
        Supplier<Void> check();
    }

    private void withCallback(Member member, AsyncCallback<Void> callback, Request request) {
        members.gate().enter(member, () -> {
            member.arguments().mandatory(callback, "callback");
            members.gate().send(member, request.check(), callback);
            return callback;
        });
    }

    private CompletionStage<Void> withPromise(Member member, Request request) {
        return members.gate().enter(member, () -> members.gate().send(member, request.check()));
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
