package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.Phone.Received;
import dev.ohosbackup.simulator.app.Explanation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever an application has and says of it: what comes back after a wipe is exactly what the device had explained to be
 * taken, and a restore over what is there touches nothing else.
 */
class SelectionRoundTripTest {
    /** Includes and excludes; the second pair is that of the scene that is chosen, when there is one. */
    record Says(List<String> includes, List<String> excludes, Optional<List<String>> sceneIncludes) {
        String json() {
            ObjectNode config = JsonNodeFactory.instance.objectNode().put("allowToBackupRestore", true);
            includes.forEach(config.withArrayProperty("includes")::add);
            excludes.forEach(config.withArrayProperty("excludes")::add);
            sceneIncludes.ifPresent(scene -> {
                ObjectNode option = config.put("backupScene", "s")
                        .withArrayProperty("optionDir")
                        .addObject();
                option.put("sceneId", "s");
                scene.forEach(option.withArrayProperty("includes")::add);
            });
            return config.toString();
        }
    }

    @Provide
    Arbitrary<Set<String>> paths() {
        Arbitrary<String> top = Arbitraries.of(
                "/data/storage/el2/base/files",
                "/data/storage/el2/base/cache",
                "/data/storage/el2/base/haps/entry/files",
                "/data/storage/el1/database",
                "/data/storage/el2/base/.backup/own",
                "/data/storage/el3/base/files",
                "/data/storage/el2/base",
                "/elsewhere");
        Arbitrary<String> name = Arbitraries.of("a", "b", "a.tmp", ".hidden", "a b", "[x]", "名", "a*");
        Arbitrary<String> path = Combinators.combine(
                        top, name.list().ofMinSize(1).ofMaxSize(3))
                .as((directory, names) -> directory + "/" + String.join("/", names));
        return path.set().ofMaxSize(8).map(SelectionRoundTripTest::withoutThoseThatWouldLieInAFile);
    }

    private static Set<String> withoutThoseThatWouldLieInAFile(Set<String> paths) {
        paths.removeIf(path -> paths.stream().anyMatch(other -> other.startsWith(path + "/")));
        return paths;
    }

    private static Arbitrary<List<String>> patterns() {
        return Arbitraries.of(
                        "/data/storage/el2/base/files",
                        "/data/storage/el2/base/files/",
                        "data/storage/el2/base/*/a",
                        "/data/storage/el2/base/[!f]*/",
                        "/data/storage/el?/**",
                        "/data/storage/el2/base/",
                        "/data",
                        "*.tmp",
                        "/elsewhere/a",
                        "elsewhere/*/",
                        "/elsewhere/\\[x\\]",
                        "*/.hidden",
                        "*a*",
                        "",
                        "/",
                        "../*")
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Says> says() {
        return Combinators.combine(patterns(), patterns(), patterns().optional(0.3))
                .as(Says::new);
    }

    private static Phone phone(Set<String> paths, Says says, String content) {
        List<FileSpec> files = paths.stream()
                .sorted()
                .map(path -> new FileSpec(path, new Content.Text(content), 0640, Instant.ofEpochSecond(path.length())))
                .toList();
        AppSpec app = new AppSpec(
                "com.a", 1, "1", says.json(), Optional.of(Script.plain().build()), files);
        return Phone.of(DeviceSpec.of(new World("drawn", List.of(app)), 20));
    }

    private static Map<String, String> taken(Phone phone) throws IOException {
        Map<String, String> taken = new TreeMap<>(ExactTree.of(phone, "com.a"));
        taken.keySet().removeIf(path -> !explained(phone, path).taken());
        return taken;
    }

    private static Explanation explained(Phone phone, String path) {
        return phone.device().explain("com.a", path);
    }

    @Property(seed = "31", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatComesBackIsWhatWasExplained(@ForAll("paths") Set<String> paths, @ForAll("says") Says says)
            throws IOException {
        try (Phone phone = phone(paths, says, "here")) {
            Map<String, String> taken = taken(phone);
            Map<String, Received> received = phone.backUp("com.a");
            phone.control(SandboxEditor.class).wipe("com.a");
            phone.restore("com.a", received);
            assertThat(ExactTree.of(phone, "com.a")).isEqualTo(taken);
        }
    }

    /** An increment describes a whole state: what it would have taken and does not list goes, everything else stays. */
    @Property(seed = "32", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aRestoredIncrementTouchesOnlyWhatABackupTakes(
            @ForAll("paths") Set<String> mine, @ForAll("paths") Set<String> theirs, @ForAll("says") Says says)
            throws IOException {
        try (Phone phone = phone(mine, says, "here");
                Phone other = phone(theirs, says, "there")) {
            Map<String, Received> received = new LinkedHashMap<>();
            IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(phone.client(received));
            await(session.appendBundles(List.of(IncrementalBackupData.first("com.a"))));
            phone.settle();
            await(session.release());
            Map<String, String> expected = files(ExactTree.of(other, "com.a"));
            expected.keySet().removeIf(path -> explained(other, path).taken());
            List<String> events =
                    new ArrayList<>(other.restore("com.a", received).events());
            if (events.contains("end com.a 13900005")) {
                // A file of one stands where the other has a directory with what no backup takes.
                return;
            }
            files(taken(phone)).forEach(expected::put);
            assertThat(files(ExactTree.of(other, "com.a"))).isEqualTo(expected);
        }
    }

    private static Map<String, String> files(Map<String, String> tree) {
        Map<String, String> files = new TreeMap<>(tree);
        files.values().removeIf(what -> what.endsWith("directory"));
        return files;
    }
}
