package dev.ohosbackup.suite.checks;

import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Files handed over are named and usable as long as the client wants; whether the bytes are the right ones is not seen here. */
final class GeneralCallbacksOnFileReady {
    private static final int RELEASE_SINCE = 12;
    private static final String HIWORLD = "com.example.hiworld";
    private static final String MY_APP = "com.example.myApp";

    @Verifies("general-callbacks.on-file-ready.backup-fd-readable")
    void everyFileOfABackupIsReadToItsEnd(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = untouched(transfer.open(bench, "one-app"), HIWORLD);
            List<File> files = client.log().files(HIWORLD);
            bench.expect(!files.isEmpty(), "files to read in a " + transfer, client.log());

            long total = 0;
            for (File file : files) {
                long size = client.device().files().size(file.fd());
                long read = client.device().files().read(file.fd()).length;
                bench.expect(
                        read == size,
                        size + " bytes of " + file.uri() + " to be read in a " + transfer,
                        read + " bytes");
                total += read;
            }
            bench.expect(total > 0, "something to be in the files of a " + transfer, "only empty files: " + files);
        }
    }

    @Verifies("general-callbacks.on-file-ready.error-without-file")
    void aFileThatCannotBeOpenedComesAsAnErrorAloneAndTheOthersStillCome(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            int whole = backedUp(bench, transfer, Optional.empty())
                    .log()
                    .files(HIWORLD)
                    .size();
            Fault unreadable = new Fault(new Mishap.Errno(SystemError.EIO), Phase.HAND_OUT, Trigger.of(HIWORLD));
            Client client = backedUp(bench, transfer, Optional.of(unreadable));
            List<SessionLog.Call> errors = client.log().of("onFileReady").stream()
                    .filter(call -> call.code().isPresent())
                    .toList();
            bench.expect(errors.size() == 1, "one file to come as an error in a " + transfer, client.log());
            bench.expect(
                    errors.get(0).callback().file().isEmpty(), "no file beside the error in a " + transfer, errors);
            bench.expect(
                    client.log().files(HIWORLD).size() == whole - 1,
                    "the other " + (whole - 1) + " files to arrive in a " + transfer,
                    client.log());
        }
    }

    private static Client backedUp(Bench bench, Transfer transfer, Optional<Fault> fault) {
        Client client = transfer.open(bench, "one-app", HIWORLD);
        fault.ifPresent(client.device()::inject);
        client.append(HIWORLD);
        client.device().await(() -> client.log().done(HIWORLD));
        return client;
    }

    @Verifies("general-callbacks.on-file-ready.restore-fd-writable")
    void everyFileOfARestoreTakesWhatIsWrittenToIt(Bench bench) {
        Archive archive = bench.open("one-app").backupClient().backUp(HIWORLD).archive();
        RestoreClient client = bench.open("one-app").restoreClient(archive);

        for (File file : handedOver(bench, client, archive)) {
            byte[] content = archive.file(HIWORLD, file.uri()).orElseThrow().content();
            client.device().files().write(file.fd(), content);
            long size = client.device().files().size(file.fd());
            bench.expect(
                    size == content.length,
                    file.uri() + " to hold the " + content.length + " bytes that were written",
                    size + " bytes");
            client.device().files().close(file.fd());
        }
        client.publish(HIWORLD);
        client.awaitEnds(HIWORLD);
    }

    @Verifies("general-callbacks.on-file-ready.names-its-bundle")
    void everyFileNamesTheBundleThatWasAskedFor(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            expectFilesOf(bench, transfer, HIWORLD);
            expectFilesOf(bench, transfer, MY_APP);
            expectFilesOf(bench, transfer, HIWORLD, MY_APP);
        }
    }

    @Verifies("general-callbacks.on-file-ready.closing-one-keeps-others")
    void filesOfABackupAreReadableUntilEachIsClosed(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = untouched(transfer.open(bench, "two-apps"), HIWORLD, MY_APP);
            TestDevice device = client.device();
            Map<File, Integer> open = new LinkedHashMap<>();
            for (String bundle : List.of(HIWORLD, MY_APP)) {
                client.log().files(bundle).forEach(file -> open.put(file, contentOf(device, file)));
            }
            bench.expect(open.size() > 1, "several files, all still open, in a " + transfer, open.keySet());

            for (File closed : List.copyOf(open.keySet())) {
                device.files().close(closed.fd());
                open.remove(closed);
                open.forEach((file, content) -> bench.expect(
                        contentOf(device, file) == content,
                        file.uri() + " of " + file.bundleName() + " to stay as it was in a " + transfer + " when "
                                + closed.uri() + " of " + closed.bundleName() + " is closed",
                        "another content"));
            }
        }
    }

    @Verifies("general-callbacks.on-file-ready.closing-one-keeps-others")
    void filesOfABackupOutliveItsSession(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = untouched(transfer.open(bench, "two-apps"), HIWORLD);
            List<File> files = client.log().files(HIWORLD);
            bench.expect(!files.isEmpty(), "files, all still open, in a " + transfer, client.log());
            List<Integer> before =
                    files.stream().map(file -> contentOf(client.device(), file)).toList();

            if (bench.apiLevel() >= RELEASE_SINCE) {
                client.release();
            }
            client.device().watch(TestDevice.PATIENCE);

            bench.expect(
                    files.stream()
                            .map(file -> contentOf(client.device(), file))
                            .toList()
                            .equals(before),
                    "the files of a " + transfer + " to be readable as before, long after it is over",
                    "another content");
        }
    }

    @Verifies("general-callbacks.on-file-ready.closing-one-keeps-others")
    void filesOfARestoreAreWritableUntilEachIsClosed(Bench bench) {
        Archive archive = bench.open("two-apps").backupClient().backUp(HIWORLD).archive();
        RestoreClient client = bench.open("two-apps").restoreClient(archive);

        for (File file : handedOver(bench, client, archive)) {
            byte[] content = archive.file(HIWORLD, file.uri()).orElseThrow().content();
            client.device().files().write(file.fd(), content);
            client.device().files().close(file.fd());
        }
        client.publish(HIWORLD);
        client.awaitEnds(HIWORLD);
    }

    private static void expectFilesOf(Bench bench, Transfer transfer, String... bundles) {
        Client client = transfer.open(bench, "two-apps", bundles).append(bundles);
        client.awaitEnds(bundles);
        List<File> files = client.log().of("onFileReady").stream()
                .flatMap(call -> call.callback().file().stream())
                .toList();
        Set<String> named = files.stream().map(File::bundleName).collect(Collectors.toSet());
        bench.expect(
                named.equals(Set.of(bundles)),
                "files of " + Arrays.toString(bundles) + " and of no other in a " + transfer,
                files);
        bench.expect(
                files.stream().noneMatch(file -> file.uri().isEmpty()), "a uri in every file of a " + transfer, files);
    }

    /** A client that has got every file of its bundles and still holds them all, though everything has ended. */
    private static Client untouched(Client client, String... bundles) {
        client.leaveFilesOpen();
        client.append(bundles).awaitEnds(bundles);
        return client;
    }

    private static List<File> handedOver(Bench bench, RestoreClient client, Archive archive) {
        client.leaveFilesOpen();
        client.append(HIWORLD);
        int files = archive.files(HIWORLD).size();
        client.device().await(() -> client.log().files(HIWORLD).size() == files);
        bench.given(
                "session-restore.get-file-handle.several",
                client.log().files(HIWORLD).size() == files,
                files + " files to write, as many as were asked for",
                client.log());
        bench.given(
                "session-restore.get-file-handle.file-arrives",
                client.log().files(HIWORLD).stream()
                        .allMatch(file -> archive.file(HIWORLD, file.uri()).isPresent()),
                "only files that were asked for",
                client.log().files(HIWORLD));
        return client.log().files(HIWORLD);
    }

    private static int contentOf(TestDevice device, File file) {
        return Arrays.hashCode(device.files().read(file.fd()));
    }
}
