package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.simulator.Phone.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A full backup and every increment after it, restored to another device, give each state exactly as it was. */
class IncrementChainTest {
    private static final String BIG = "x".repeat((2 << 20) + 1);

    private static AppSpec notes() {
        return app(
                "com.a",
                Script.plain(),
                text("stays", "1"),
                text("changes", "1"),
                text("same size", "1"),
                text("touched", "1"),
                text("goes", "1"),
                text("dir/one", "1"),
                text("dir/two", "1"),
                text("swap", "a file"),
                text("swap dir/x", "1"),
                text("swap dir/y/z", "1"),
                text("grows", "1"),
                text("shrinks", BIG),
                text("semi;colon\n%", "1"));
    }

    /** The device that is backed up, and what its client keeps. */
    private static final class Source implements AutoCloseable {
        final Phone phone = Phone.with(20, notes());
        final SandboxEditor editor = phone.control(SandboxEditor.class);
        final List<Map<String, Received>> transfers = new ArrayList<>();
        final List<Map<String, String>> states = new ArrayList<>();

        void write(String name, String content, Instant modified) throws IOException {
            editor.write("com.a", FILES + name, content.getBytes(StandardCharsets.UTF_8), modified);
        }

        void write(String name, String content) throws IOException {
            write(name, content, phone.clock().now());
        }

        void delete(String name) throws IOException {
            editor.delete("com.a", FILES + name);
        }

        void backUp(long since) throws IOException {
            states.add(ExactTree.of(phone, "com.a"));
            IncrementalBackupData bundle = IncrementalBackupData.first("com.a");
            int manifest = -1;
            if (!transfers.isEmpty()) {
                Map<String, Received> last = transfers.get(transfers.size() - 1);
                manifest = phone.open(last.get("com.a manage.json").manifest());
                bundle = IncrementalBackupData.since("com.a", since, manifest);
            }
            Map<String, Received> received = new LinkedHashMap<>();
            IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(phone.client(received));
            await(session.appendBundles(List.of(bundle)));
            phone.pass(Duration.ofMinutes(1));
            await(session.release());
            if (manifest > 0) {
                phone.close(manifest);
            }
            transfers.add(received);
            phone.pass(Duration.ofDays(1));
        }

        @Override
        public void close() {
            phone.close();
        }
    }

    private interface Change {
        void to(Source source) throws IOException;
    }

    private static final List<Change> CHANGES = List.of(
            source -> source.write("changes", "22"),
            source -> source.write("new", "new"),
            source -> source.write("same size", "2"),
            source -> source.write("touched", "1"),
            source -> {
                source.delete("goes");
                source.delete("dir/one");
            },
            source -> {
                source.delete("swap");
                source.write("swap/a/b", "a directory now");
                source.delete("swap dir");
                source.write("swap dir", "a file now");
            },
            source -> {
                source.write("grows", BIG);
                source.write("shrinks", "small");
                source.write("semi;colon\n%", "2");
            },
            // Older than every backup, as what a camera or another backup brings.
            source -> source.write("from long ago", "old", Instant.ofEpochSecond(-1)),
            source -> {
                source.delete("dir");
                source.delete("swap");
                source.write("swap", "a file again");
                source.delete("swap dir");
                source.write("swap dir/x", "1");
                source.write("goes", "is back");
            },
            source -> {});

    @Test
    void everyStateOfAChainOfTenIncrementsIsReached() throws IOException {
        try (Source source = new Source()) {
            source.backUp(0);
            for (Change change : CHANGES) {
                long since = source.phone.clock().now().getEpochSecond();
                source.phone.pass(Duration.ofHours(1));
                change.to(source);
                source.backUp(since);
            }
            assertThat(source.transfers).hasSize(11);
            assertThat(source.transfers.get(10)).as("nothing has changed").containsOnlyKeys("com.a manage.json");
            for (int last = 0; last < source.transfers.size(); last++) {
                assertReached(source, last);
            }
        }
    }

    private static void assertReached(Source source, int last) throws IOException {
        try (Phone other = Phone.with(20, app("com.a", Script.plain(), text("foreign", "was here before")))) {
            for (Map<String, Received> transfer : source.transfers.subList(0, last + 1)) {
                assertThat(other.restore("com.a", transfer).events()).endsWith("end com.a", "all end");
            }
            assertThat(ExactTree.of(other, "com.a"))
                    .as("after increment " + last)
                    .isEqualTo(source.states.get(last));
        }
    }

    /** Without the manifest the time alone decides, so what goes is not seen; but nothing that came is missed. */
    @Test
    void increasingTimesAloneBringEverythingThatIsNewer() throws IOException {
        try (Source source = new Source()) {
            source.backUp(0);
            long since = source.phone.clock().now().getEpochSecond();
            source.phone.pass(Duration.ofHours(1));
            source.write("changes", "22");
            Map<String, Received> received = new LinkedHashMap<>();
            IncrementalBackupSession session =
                    source.phone.backup().newIncrementalBackupSession(source.phone.client(received));
            await(session.appendBundles(List.of(new IncrementalBackupData(
                    "com.a", since, OptionalInt.empty(), Optional.empty(), OptionalInt.empty()))));
            source.phone.settle();
            await(session.release());
            source.transfers.add(received);
            source.states.add(ExactTree.of(source.phone, "com.a"));
            assertReached(source, 1);
        }
    }
}
