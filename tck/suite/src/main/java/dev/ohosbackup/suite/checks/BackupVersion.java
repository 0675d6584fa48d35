package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version there is; how it is written is another question. */
final class BackupVersion {
    private static final Pattern DOTTED = Pattern.compile("([0-9]+)(\\.[0-9]+)*");

    @Verifies("backup.get-backup-version.value")
    void theVersionBeginsWithTheLevel(Bench bench) {
        TestDevice device = bench.open("one-app");
        Outcome<String> answer = device.returning(() -> device.backup().getBackupVersion());
        String text = answer.value().orElse("");
        String version = AppWords.parsed(text)
                .map(json -> json.path("backupVersion").asText())
                .filter(inJson -> !inJson.isEmpty())
                .orElse(text);
        Matcher dotted = DOTTED.matcher(version);
        bench.given("backup.get-backup-version.shape", dotted.matches(), "a dotted number", answer);
        bench.reading(version);
        bench.expect(
                dotted.group(1).equals(String.valueOf(bench.apiLevel())),
                "a version that begins with " + bench.apiLevel(),
                version);
    }
}
