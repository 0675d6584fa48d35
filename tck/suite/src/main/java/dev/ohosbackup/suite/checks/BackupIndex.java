package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands in OpenHarmony's {@code manage.json}. */
final class BackupIndex {

    @Verifies("general-callbacks.on-file-ready.index-names-every-file")
    void theIndexNamesEveryOtherFile(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            TransferredFiles files = backedUp(bench, transfer);
            Set<String> named = new TreeSet<>();
            index(bench, files)
                    .forEach(entry -> named.add(entry.path("fileName").asText()));
            Set<String> others = new TreeSet<>(files.names());
            others.remove(TransferredFiles.INDEX);
            bench.expect(named.equals(others), "the names " + others + " in a " + transfer, named);
        }
    }

    @Verifies("general-callbacks.on-file-ready.index-shape")
    void everyEntryOfTheIndexHasTheSameForm(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            JsonNode index = index(bench, backedUp(bench, transfer));
            for (JsonNode entry : index) {
                JsonNode stat = entry.path("information").path("stat");
                bench.expect(
                        entry.path("fileName").isTextual()
                                && entry.path("information").path("path").isTextual()
                                && stat.path("st_size").isIntegralNumber()
                                && stat.path("st_mode").isIntegralNumber()
                                && isTime(stat.path("st_atim"))
                                && isTime(stat.path("st_mtim"))
                                && entry.path("isUserTar").isBoolean()
                                && entry.path("isBigFile").isBoolean(),
                        "fileName, information, isUserTar and isBigFile in every entry in a " + transfer,
                        entry);
            }
        }
    }

    private static boolean isTime(JsonNode time) {
        return time.path("tv_sec").isIntegralNumber() && time.path("tv_nsec").isIntegralNumber();
    }

    private static TransferredFiles backedUp(Bench bench, Transfer transfer) {
        TestDevice device = bench.open("one-app");
        return new TransferredFiles(
                device,
                HIWORLD,
                transfer == Transfer.BACKUP
                        ? device.backupClient().backUp(HIWORLD).archive()
                        : device.incrementalClient()
                                .backUp(IncrementalBackupData.first(HIWORLD))
                                .archive());
    }

    private static JsonNode index(Bench bench, TransferredFiles files) {
        Optional<JsonNode> index = files.index().filter(json -> json.isArray() && !json.isEmpty());
        bench.expect(index.isPresent(), "a manage.json that is an array with entries", files);
        return index.orElseThrow();
    }
}
