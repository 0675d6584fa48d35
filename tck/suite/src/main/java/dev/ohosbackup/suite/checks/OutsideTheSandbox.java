package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MY_APP;

import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Files that a restore was not asked for stay as they were, whatever the client asks for and writes. Only what lies in
 * the sandboxes of installed applications can be seen, and hostile paths inside a transfer, whose form is open, are not
 * tried.
 */
final class OutsideTheSandbox {
    private static final String RESTORE_FOLDER = "/.backup/restore/";
    private static final Duration TIME_TO_DO_HARM = Duration.ofSeconds(10);
    private static final String ALLOWED = "part.0.tar";

    /** Each leads somewhere else on some device: out of the folder, to the application's own files, to another's. */
    private static final List<String> HOSTILE = List.of(
            "../evil.txt",
            "../../files/hello.txt",
            "../../../../../../data/storage/el2/base/files/hello.txt",
            "../../../../../../../com.example.myApp/data/storage/el2/base/files/hello.txt",
            "../../../com.example.myApp/files/hello.txt",
            "folder/../../../files/hello.txt",
            "/data/storage/el2/base/files/hello.txt",
            "..");

    @Verifies("frame.nothing-outside-sandbox")
    void hostileUrisChangeNoFile(Bench bench) {
        TestDevice device = bench.open("two-apps");
        Map<String, String> own = device.sandbox().contents(HIWORLD);
        Map<String, String> others = device.sandbox().everything(MY_APP);
        Intruder intruder = intruder(bench, device);

        for (String uri : HOSTILE) {
            intruder.ask(HIWORLD, uri);
            intruder.publish(HIWORLD, uri);
            intruder.ask(MY_APP, uri);
        }
        device.watch(TIME_TO_DO_HARM);

        expectUnchanged(bench, own, device.sandbox().contents(HIWORLD), HIWORLD);
        expectUnchanged(bench, others, device.sandbox().everything(MY_APP), MY_APP);
    }

    @Verifies("frame.nothing-outside-sandbox")
    void backupAndRestoreOfOneApplicationChangeNoFileOfAnother(Bench bench) {
        TestDevice old = bench.open("two-apps");
        Map<String, String> onTheOld = old.sandbox().everything(MY_APP);
        Archive archive = old.backupClient().backUp(HIWORLD).archive();
        expectUnchanged(bench, onTheOld, old.sandbox().everything(MY_APP), MY_APP);

        TestDevice other = bench.open("two-apps");
        Map<String, String> onTheOther = other.sandbox().everything(MY_APP);
        other.restoreClient(archive).restore(HIWORLD);
        expectUnchanged(bench, onTheOther, other.sandbox().everything(MY_APP), MY_APP);
    }

    @Verifies("file-meta.uri.relative-path-refused")
    void urisThatClimbAreRefusedAndNothingIsTouched(Bench bench) {
        TestDevice device = bench.open("two-apps");
        Intruder intruder = intruder(bench, device);
        Map<String, String> before = device.sandbox().everything(HIWORLD);

        for (String uri : HOSTILE.stream().filter(uri -> uri.contains("../")).toList()) {
            Outcome<Void> asked = intruder.ask(HIWORLD, uri);
            bench.expect(
                    asked.code().filter(bench.requirement().codes()::contains).isPresent(),
                    "a request for \"" + uri + "\" to be refused with one of "
                            + bench.requirement().codes(),
                    asked);
        }
        device.watch(TIME_TO_DO_HARM);
        Map<String, String> after = device.sandbox().everything(HIWORLD);
        before.keySet().removeIf(path -> path.contains(RESTORE_FOLDER));
        after.keySet().removeIf(path -> path.contains(RESTORE_FOLDER));
        expectUnchanged(bench, before, after, HIWORLD);

        Outcome<Void> allowed = intruder.ask(HIWORLD, ALLOWED);
        bench.expect(allowed.succeeded(), "a request for \"" + ALLOWED + "\" to be taken", allowed);
    }

    private static Intruder intruder(Bench bench, TestDevice device) {
        Intruder intruder = new Intruder(device);
        intruder.append(HIWORLD);
        device.await(() -> intruder.log().begun(HIWORLD));
        bench.given(
                "general-callbacks.on-bundle-begin.success-names-bundle",
                intruder.log().begun(HIWORLD),
                "onBundleBegin of " + HIWORLD + " without an error",
                intruder.log());
        return intruder;
    }

    private static void expectUnchanged(
            Bench bench, Map<String, String> before, Map<String, String> after, String bundle) {
        bench.expect(
                after.equals(before),
                "the files of " + bundle + " as they were",
                new OwnFiles(before).differenceTo(new OwnFiles(after)));
    }
}
