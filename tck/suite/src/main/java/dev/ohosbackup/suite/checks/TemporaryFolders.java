package dev.ohosbackup.suite.checks;

import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An application with something left in both of its temporary folders, once its transfer is over. */
final class TemporaryFolders {
    private static final String HIWORLD = "com.example.hiworld";
    private static final String MY_APP = "com.example.myApp";
    private static final String FOLDER = "/data/storage/el2/base/.backup/";
    private static final Instant MODIFIED = Instant.parse("2024-01-02T03:04:05Z");

    private final Bench bench;
    private final Client client;
    private final TestDevice device;

    TemporaryFolders(Bench bench, Transfer transfer) {
        this.bench = bench;
        client = transfer.open(bench, "two-apps", HIWORLD).append(HIWORLD);
        device = client.device();
        client.awaitEnds(HIWORLD);
        for (String bundle : List.of(HIWORLD, MY_APP)) {
            leave(bundle, "backup/left-over.tar");
            leave(bundle, "backup/deeper/left-over.tar");
            leave(bundle, "restore/left-over.tar");
        }
    }

    void expectBothToBeEmptied() {
        List<String> before = device.sandbox().temporary(HIWORLD);
        bench.expect(
                before.contains(FOLDER + "backup/left-over.tar") && before.contains(FOLDER + "restore/left-over.tar"),
                "the sandbox to show what lies in its temporary folders",
                before);
        clean();
        List<String> after = device.sandbox().temporary(HIWORLD);
        bench.expect(after.isEmpty(), "nothing to be left in " + FOLDER + "backup and restore", after);
    }

    void expectOwnFilesToStay() {
        Map<String, String> contents = device.sandbox().contents(HIWORLD);
        List<SandboxEntry> entries = device.sandbox().own(HIWORLD);
        Map<String, String> neighbour = device.sandbox().contents(MY_APP);
        clean();
        bench.expect(
                device.sandbox().contents(HIWORLD).equals(contents)
                        && device.sandbox().own(HIWORLD).equals(entries),
                "the application's own files to be as before: " + entries,
                device.sandbox().own(HIWORLD));
        bench.expect(
                device.sandbox().contents(MY_APP).equals(neighbour),
                "the files of " + MY_APP + " to be as before",
                device.sandbox().own(MY_APP));
    }

    /** Which of the allowed readings an unknown bundle meets. */
    void expectNoSuccessForAnUnknownBundle() {
        Outcome<Boolean> unknown = cleaned("com.example.absent");
        bench.expect(
                unknown.value().equals(Optional.of(false)) || unknown.code().isPresent(),
                "cleanBundleTempDir to resolve with false or to be refused for a bundle that is not installed",
                unknown);
        bench.reading(unknown.code().map(code -> "refused with " + code).orElse("false"));
        clean();
    }

    private void clean() {
        Outcome<Boolean> cleaned = cleaned(HIWORLD);
        bench.expect(
                cleaned.value().equals(Optional.of(true)),
                "cleanBundleTempDir to resolve with true for an application whose transfer is over",
                cleaned);
    }

    private Outcome<Boolean> cleaned(String bundle) {
        return device.promising(() -> client.session().cleanBundleTempDir(bundle));
    }

    private void leave(String bundle, String path) {
        device.write(bundle, FOLDER + path, "left over".getBytes(StandardCharsets.UTF_8), MODIFIED);
    }
}
