package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.Archive.Kept;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which order, under which names and in which form OpenHarmony hands files over. A second part, which there is from
 * 100 MiB or 6000 files on, is not tried.
 */
final class HandedOverFiles {
    private static final String WORLD = "one-app";
    private static final int TAR_MAGIC_AT = 257;
    private static final int BOUNDARY = 2 << 20;
    private static final Instant YOUNG = Instant.parse("2024-07-01T00:00:00Z");

    @Verifies("general-callbacks.on-file-ready.index-last")
    void theIndexOfEveryBackupComesLast(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = transfer.open(bench, WORLD).append(HIWORLD);
            client.awaitEnds(HIWORLD);
            List<String> uris =
                    client.log().files(HIWORLD).stream().map(File::uri).toList();
            bench.given("general-callbacks.on-file-ready.backup-fd-readable", !uris.isEmpty(), "files", client.log());
            bench.expect(
                    uris.indexOf(TransferredFiles.INDEX) == uris.size() - 1,
                    "manage.json once, and last, in a " + transfer,
                    uris);
        }
    }

    @Verifies("general-callbacks.on-file-ready.part-names")
    void thePartsOfAFullBackupAreNumberedFrom0(Bench bench) {
        List<String> names = fullBackup(bench).parts().stream().map(Kept::uri).toList();
        List<String> expected = new ArrayList<>();
        names.forEach(name -> expected.add("part." + expected.size() + ".tar"));
        bench.expect(
                !names.isEmpty() && names.stream().sorted().toList().equals(expected),
                "parts called part.0.tar and so on",
                names);
    }

    @Verifies("general-callbacks.on-file-ready.part-is-tar")
    void everyPartIsATarArchive(Bench bench) {
        List<Kept> parts = fullBackup(bench).parts();
        bench.expect(!parts.isEmpty(), "a part with the small files", "none");
        for (Kept part : parts) {
            bench.expect(
                    part.content().length > TAR_MAGIC_AT + 5
                            && new String(part.content(), TAR_MAGIC_AT, 5, StandardCharsets.US_ASCII).equals("ustar"),
                    part.uri() + " to be a tar archive",
                    part.content().length + " bytes of another kind");
        }
    }

    @Verifies("general-callbacks.on-file-ready.big-file-names")
    void aBigFileComesByItselfUnderAHashOfItsPath(Bench bench) {
        List<String> names =
                fullBackup(bench).bigFiles().stream().map(Kept::uri).toList();
        bench.expect(
                names.size() == 1 && names.get(0).matches("[0-9a-f]{16}\\.bin"),
                "the file above 2 MiB by itself, called by 16 hexadecimal digits and its ending",
                names);
    }

    @Verifies("general-callbacks.on-file-ready.big-file-boundary")
    void onlyWhatIsLargerThan2MiBComesByItself(Bench bench) {
        TestDevice device = bench.open(WORLD);
        byte[] atIt = Content.bytesOf(new Content.Noise(BOUNDARY, 41));
        byte[] aboveIt = Content.bytesOf(new Content.Noise(BOUNDARY + 1, 42));
        device.write(HIWORLD, OwnFiles.FOLDER + "at-the-boundary.bin", atIt, YOUNG);
        device.write(HIWORLD, OwnFiles.FOLDER + "above-it.bin", aboveIt, YOUNG);
        TransferredFiles files = new TransferredFiles(
                device, HIWORLD, device.backupClient().backUp(HIWORLD).archive());
        bench.expect(files.holdsAlone(aboveIt), "the file of 2 MiB and a byte by itself", files);
        bench.expect(!files.holdsAlone(atIt), "the file of 2 MiB in a part", files);
    }

    @Verifies("general-callbacks.on-file-ready.full-backup-without-manifest")
    void filesOfAFullBackupHaveNoManifest(Bench bench) {
        BackupClient client = bench.open(WORLD).backupClient().backUp(HIWORLD);
        List<File> files = client.log().files(HIWORLD);
        bench.reaches(!files.isEmpty(), "files", client.log());
        bench.expect(
                files.stream().allMatch(file -> file.manifestFd().isEmpty()), "no manifestFd beside any file", files);
    }

    @Verifies("general-callbacks.on-file-ready.restore-with-manifest")
    void filesOfARestoreHaveAManifest(Bench bench) {
        Client client = Transfer.RESTORE.open(bench, WORLD, HIWORLD).append(HIWORLD);
        client.awaitEnds(HIWORLD);
        List<File> files = client.log().files(HIWORLD);
        bench.reaches(!files.isEmpty(), "files", client.log());
        bench.expect(
                files.stream().allMatch(file -> file.manifestFd().isPresent()),
                "a manifestFd beside every file",
                files);
    }

    @Verifies("general-callbacks.on-file-ready.error-data")
    void theErrorOfAFileSaysItsBundle(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, WORLD, HIWORLD);
            client.device().inject(new Fault(new Mishap.Errno(SystemError.EIO), Phase.HAND_OUT, Trigger.of(HIWORLD)));
            client.append(HIWORLD);
            client.device().await(() -> errors(client).findAny().isPresent());
            List<BusinessError> errors = errors(client).toList();
            bench.reaches(!errors.isEmpty(), "an onFileReady with an error in a " + transfer, client.log());
            bench.expect(
                    errors.stream().allMatch(error -> error.data().equals(Optional.of(HIWORLD))),
                    "the bundle's name as the data of the error in a " + transfer,
                    errors.stream().map(BusinessError::data).toList());
        }
    }

    private static Stream<BusinessError> errors(Client client) {
        return client.log().of("onFileReady").stream().flatMap(call -> call.callback().error().stream());
    }

    private static TransferredFiles fullBackup(Bench bench) {
        TestDevice device = bench.open(WORLD);
        return new TransferredFiles(
                device, HIWORLD, device.backupClient().backUp(HIWORLD).archive());
    }
}
