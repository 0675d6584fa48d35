package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Unverifiable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has happened before the call of a vector.
 *
 * @param world   which world the device has
 * @param session which session is open; empty for none
 * @param append  which bundles have been appended to it
 * @param begun   which bundle the client has waited for to begin
 * @param queued  which bundle has been appended and still waits for its turn
 * @param written which bundle's files have been asked for and written, but not published
 * @param ended   which bundle the client has waited for to end
 * @param over    how the session has come to its end since
 */
record Situation(
        String world,
        Optional<String> session,
        List<String> append,
        Optional<String> begun,
        Optional<String> queued,
        Optional<String> written,
        Optional<String> ended,
        Optional<Over> over) {
    static final Set<String> SESSIONS = Set.of("SessionBackup", "SessionRestore", "IncrementalBackupSession");
    private static final Set<String> KEYS =
            Set.of("world", "session", "append", "begun", "queued", "written", "ended", "over");
    /** Longer than starting a bundle takes, shorter than the works of those that it waits for. */
    private static final Duration TIME_TO_BEGIN = Duration.ofSeconds(2);

    /** How a session comes to its end. */
    enum Over {
        RELEASED,
        SERVICE_DIED;

        private static Over of(Fields fields) {
            String text = fields.text("over");
            fields.require(
                    text.equals("released") || text.equals("service died"),
                    "over",
                    "to be \"released\" or \"service died\"",
                    "write how the session ends");
            return text.equals("released") ? RELEASED : SERVICE_DIED;
        }

        private void happenTo(Client client) {
            switch (this) {
                case RELEASED -> client.release();
                case SERVICE_DIED -> {
                    client.device().killService();
                    client.device().await(() -> died(client));
                    client.device()
                            .bench()
                            .given(
                                    "general-callbacks.on-backup-service-died.once",
                                    died(client),
                                    "onBackupServiceDied, since the service has died",
                                    client.log());
                }
            }
        }

        private static boolean died(Client client) {
            return !client.log().of("onBackupServiceDied").isEmpty();
        }
    }

    /** A device in this situation. */
    record Prepared(TestDevice device, Optional<Client> client) {

        /** The open session. */
        <S extends Session> S session(Class<S> type) {
            return client.map(Client::session).map(type::cast).orElseThrow();
        }

        /** What the callbacks of the open session said. */
        SessionLog log() {
            return client.orElseThrow().log();
        }
    }

    /** Reads one. */
    static Situation of(JsonNode node) {
        Fields fields = Fields.of("\"given\"", node, KEYS);
        Situation read = new Situation(
                fields.text("world"),
                fields.optionalText("session"),
                fields.texts("append"),
                fields.optionalText("begun"),
                fields.optionalText("queued"),
                fields.optionalText("written"),
                fields.optionalText("ended"),
                fields.optional("over").map(how -> Over.of(fields)));
        read.session.ifPresent(name -> fields.require(
                SESSIONS.contains(name), "session", "to be a session class", "write one of " + SESSIONS));
        fields.require(
                read.session.isPresent() || read.append.isEmpty(),
                "append",
                "to come with a session",
                "add \"session\"");
        for (Optional<String> bundle : List.of(read.begun, read.queued, read.written, read.ended)) {
            bundle.ifPresent(name -> fields.require(
                    read.append.contains(name), "append", "to have \"" + name + "\"", "append what is waited for"));
        }
        fields.require(
                read.session.isPresent() || read.over.isEmpty(), "over", "to come with a session", "add \"session\"");
        fields.require(
                read.written.isEmpty() || read.session.equals(Optional.of("SessionRestore")),
                "written",
                "to come with a SessionRestore",
                "files are written in a restore only");
        return read;
    }

    Prepared prepare(Bench bench) {
        Archive archive = hasData() ? backedUp(bench) : new Archive();
        TestDevice device = bench.open(world);
        Optional<Client> client = session.map(name -> open(device, name, archive));
        client.ifPresent(it -> {
            begun.ifPresent(it::awaitBegin);
            queued.ifPresent(bundle -> requireQueued(device, it, bundle));
            written.ifPresent(bundle -> awaitWritten(device, it, bundle));
            ended.ifPresent(it::awaitEnd);
            over.ifPresent(how -> how.happenTo(it));
        });
        return new Prepared(device, client);
    }

    private boolean hasData() {
        return session.equals(Optional.of("SessionRestore")) && (ended.isPresent() || written.isPresent());
    }

    /** On a device of its own, since at API 10 nothing can end the session that took it. */
    private Archive backedUp(Bench bench) {
        return bench.open(world)
                .backupClient()
                .backUp(append.toArray(String[]::new))
                .archive();
    }

    private Client open(TestDevice device, String name, Archive archive) {
        String[] bundles = append.toArray(String[]::new);
        return switch (name) {
            case "SessionBackup" -> {
                BackupClient client = device.backupClient();
                yield append.isEmpty() ? client : client.append(bundles);
            }
            case "SessionRestore" -> {
                // Without data a bundle that has begun goes on running until something ends it.
                RestoreClient client = device.restoreClient(archive);
                RestoreClient publishing = ended.isPresent() ? client : client.doNotPublish();
                yield append.isEmpty() ? publishing : publishing.append(bundles);
            }
            default -> {
                IncrementalClient client = device.incrementalClient();
                yield append.isEmpty()
                        ? client
                        : client.append(append.stream()
                                .map(IncrementalBackupData::first)
                                .toArray(IncrementalBackupData[]::new));
            }
        };
    }

    /** How many bundles run at once is left open, so one that has begun is no failure. */
    private static void requireQueued(TestDevice device, Client client, String bundle) {
        device.pass(TIME_TO_BEGIN);
        if (client.log().done(bundle) || client.log().begun(bundle)) {
            throw new Unverifiable("this implementation has begun " + bundle + " at once, so no bundle waits here");
        }
    }

    private static void awaitWritten(TestDevice device, Client client, String bundle) {
        RestoreClient restore = (RestoreClient) client;
        device.await(() -> restore.allWritten(bundle));
        device.bench()
                .given(
                        "session-restore.get-file-handle.file-arrives",
                        restore.allWritten(bundle),
                        "every file of " + bundle + " that was asked for to arrive",
                        client.log());
    }
}
