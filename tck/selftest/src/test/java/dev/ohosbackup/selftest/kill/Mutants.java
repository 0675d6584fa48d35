package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All mutants, by family. */
final class Mutants {
    private Mutants() {}

    /** The requirements that are to be broken: those that a conforming implementation must meet and a check can show. */
    static List<Requirement> broken() {
        return Catalogue.load().requirements().stream()
                .filter(requirement -> requirement.requirementClass() == RequirementClass.REQUIRED)
                .filter(requirement -> requirement.untestable().isEmpty())
                .toList();
    }

    static Map<String, List<Mutant>> families() {
        List<Requirement> requirements = broken();
        Map<String, List<Mutant>> families = new LinkedHashMap<>();
        families.put("codes", WrongCodes.of(requirements));
        families.put("levels", EarlyMembers.of(requirements));
        families.put("types", WrongTypes.of(requirements));
        families.put("rights", WrongAppends.rights(requirements));
        families.put("timers", WrongTimers.timers());
        families.put("rates", WrongTimers.rates());
        families.put("capability-files", WrongCapabilityFiles.all());
        families.put("begins", WrongCallbacks.begins());
        families.put("ends", WrongCallbacks.ends());
        families.put("sessions", WrongCallbacks.sessions());
        families.put("sizes", WrongSizeReports.of("session-backup", "SessionBackup"));
        families.put(
                "incremental-sizes", WrongSizeReports.of("incremental-backup-session", "IncrementalBackupSession"));
        for (String session : List.of("session-backup", "session-restore", "incremental-backup-session")) {
            families.put(session + "-releases", WrongCallbacks.releases(session));
            families.put(session + "-cancels", WrongCancels.of(session));
            families.put(session + "-inquiries", WrongInquiries.of(session));
        }
        families.put("descriptors", WrongFiles.descriptors());
        families.put("round-trips", WrongFiles.restores());
        families.put("words", WrongWords.all());
        families.put("appends", WrongAppends.of("session-backup"));
        families.put("restore-appends", WrongAppends.of("session-restore"));
        families.put("restores", WrongRestores.all());
        families.put("increments", WrongIncrements.all());
        families.put("names", WrongAppends.names());
        return families;
    }
}
