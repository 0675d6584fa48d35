package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;

/** The version has one of the two shapes that the document gives; which number it is is not judged. */
final class BackupGetBackupVersion {
    private static final String DOTTED = "\\d+(\\.\\d+)*";

    @Verifies("backup.get-backup-version.shape")
    void theVersionIsADottedNumberOrJsonThatHoldsOne(Bench bench) {
        TestDevice device = bench.open("one-app");
        Outcome<String> version = device.returning(() -> device.backup().getBackupVersion());

        boolean plain = version.value().filter(text -> text.matches(DOTTED)).isPresent();
        boolean json = version.value()
                .flatMap(AppWords::parsed)
                .map(object -> object.path("backupVersion"))
                .filter(number -> number.isTextual() && number.asText().matches(DOTTED))
                .isPresent();
        bench.expect(plain || json, "a dotted number, or a JSON object whose backupVersion is one", version);
        bench.reading(plain ? "a dotted number" : "a JSON object");
    }
}
