package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.TestDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has happened before the call of a vector.
 *
 * @param world   which world the device has
 * @param session which session is open; empty for none
 * @param append  which bundles have been appended to it
 * @param begun   which bundle the client has waited for to begin
 * @param ended   which bundle the client has waited for to end
 */
record Situation(
        String world, Optional<String> session, List<String> append, Optional<String> begun, Optional<String> ended) {

    /** A device in this situation. */
    record Prepared(TestDevice device, Optional<Client> client) {}

    static Situation of(JsonNode node) {
        List<String> append = new ArrayList<>();
        node.path("append").forEach(bundle -> append.add(bundle.asText()));
        return new Situation(
                node.path("world").asText("one-app"),
                text(node, "session"),
                append,
                text(node, "begun"),
                text(node, "ended"));
    }

    Prepared prepare(Bench bench) {
        TestDevice device = bench.open(world);
        Optional<Client> client = session.map(name -> open(device, name));
        client.ifPresent(it -> {
            begun.ifPresent(it::awaitBegin);
            ended.ifPresent(it::awaitEnd);
        });
        return new Prepared(device, client);
    }

    private Client open(TestDevice device, String name) {
        String[] bundles = append.toArray(String[]::new);
        switch (name) {
            case "SessionBackup" -> {
                BackupClient client = device.backupClient();
                return append.isEmpty() ? client : client.append(bundles);
            }
            case "SessionRestore" -> {
                // Nothing to restore: a bundle that has begun goes on running until something ends it.
                RestoreClient client = device.restoreClient(new Archive());
                return append.isEmpty() ? client : client.append(bundles);
            }
            case "IncrementalBackupSession" -> {
                IncrementalClient client = device.incrementalClient();
                return append.isEmpty()
                        ? client
                        : client.append(append.stream()
                                .map(IncrementalBackupData::first)
                                .toArray(IncrementalBackupData[]::new));
            }
            default -> throw new IllegalArgumentException("no session class is called " + name);
        }
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }
}
