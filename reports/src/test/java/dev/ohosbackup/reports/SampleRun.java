package dev.ohosbackup.reports;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.journal.Entry;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.TimelineLine;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.JournalFile;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A small run with every verdict, every kind of check, Chinese, and characters that mean something in markup. */
final class SampleRun {
    static final String HOSTILE =
            "<script>alert('x')</script> & \"quoted\" 'single'\nsecond line <img src=\"http://example.invalid/x.png\">";
    static final String TWICE = "secondAppendIsRefusedAndTheFirstCompletes";
    static final int CHECKS = 8;
    static final int UNCHECKED = 2;

    private static final Words BACKUP = new Words("SessionBackup", "SessionBackup（备份流程）");
    private static final Words RESTORE = new Words("SessionRestore", "SessionRestore（恢复流程）");
    private static final String NOTES = "com.example.notes";
    private static final String GALLERY = "com.example.gallery";

    private SampleRun() {}

    /** Writes the run with its journals into a directory. */
    static RunResults write(Path directory) throws IOException {
        RunResults run = results(Instant.parse("2026-01-02T03:04:05Z"));
        ResultsFile.write(directory, run);
        for (RequirementResult requirement : run.requirements()) {
            for (CheckResult check : requirement.checks()) {
                if (!check.journal().isEmpty()) {
                    ResultsFile.writeJournal(directory, check.journal(), new JournalFile(check.name(), journal()));
                }
            }
        }
        return run;
    }

    static RunResults results(Instant startedAt) {
        List<RequirementResult> requirements = requirements();
        Map<Verdict, Integer> summary = new EnumMap<>(Verdict.class);
        requirements.forEach(requirement -> summary.merge(requirement.verdict(), 1, Integer::sum));
        return new RunResults(
                new RunResults.Kit("0.1.0", Optional.empty(), Optional.empty()),
                new RunResults.Implementation(
                        "Acme <Backup> & 公司",
                        "Acme 公司",
                        "1.2.3",
                        20,
                        List.of(Capability.VIRTUAL_CLOCK, Capability.ANY_WORLD),
                        Optional.empty()),
                12,
                Profile.DOCUMENTS,
                42,
                startedAt,
                1234,
                false,
                Optional.empty(),
                summary,
                new RunResults.Checks(CHECKS, CHECKS),
                1,
                requirements);
    }

    private static List<RequirementResult> requirements() {
        return List.of(
                requirement(
                        "session-backup.append-bundles.once",
                        BACKUP,
                        new Words("A session accepts one append of bundles.", "一个会话只接受一次追加应用。"),
                        RequirementClass.REQUIRED,
                        check(TWICE, CheckKind.JUNIT, Verdict.FAIL)),
                requirement(
                        "session-backup.append-bundles.completes",
                        BACKUP,
                        new Words("Every appended bundle completes.", "追加的每个应用都会完成备份。"),
                        RequirementClass.REQUIRED,
                        check("备份一个应用", CheckKind.SCENARIO, Verdict.PASS),
                        check(TWICE, CheckKind.JUNIT, Verdict.UNVERIFIABLE),
                        check("update-timer.range/-1", CheckKind.VECTOR, Verdict.PASS)),
                requirement(
                        "session-restore.publish-file.empty-uri",
                        RESTORE,
                        new Words("An empty uri completes the <bundle> & ends it.", "空的 uri 表示该应用的文件已全部写入。"),
                        RequirementClass.AMBIGUOUS,
                        reading(check("publishWithEmptyUri", CheckKind.JUNIT, Verdict.PASS)),
                        check("kit went wrong", CheckKind.SCENARIO, Verdict.ERROR)),
                requirement(
                        "session-restore.baseline",
                        RESTORE,
                        new Words("A baseline knows it.", "基线已登记。"),
                        RequirementClass.OBSERVED,
                        check("expectedToFail", CheckKind.JUNIT, Verdict.EXPECTED_FAIL),
                        check("passedUnexpectedly", CheckKind.VECTOR, Verdict.UNEXPECTED_PASS)),
                requirement(
                        "session-restore.other-level",
                        RESTORE,
                        new Words("It belongs to another level.", "属于其他 API 级别。"),
                        RequirementClass.REQUIRED,
                        new CheckResult(
                                "atAnotherLevel",
                                CheckKind.JUNIT,
                                Verdict.NOT_APPLICABLE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("since API 18"),
                                "java -jar tck.jar run --only session-restore.other-level",
                                "")),
                unchecked("session-restore.untestable", Verdict.UNVERIFIABLE, "no bench can show it: <power loss>"),
                unchecked("session-restore.later", Verdict.NOT_APPLICABLE, "it begins with API 20"));
    }

    private static RequirementResult requirement(
            String id, Words section, Words title, RequirementClass requirementClass, CheckResult... checks) {
        Verdict verdict = Verdict.of(List.of(checks)).orElse(Verdict.PASS);
        return new RequirementResult(
                id,
                requirementClass,
                10,
                Optional.empty(),
                "api20",
                1176,
                section,
                List.of(section.en() + ".appendBundles", section.en() + ".release"),
                title,
                verdict,
                Observation.of(List.of(checks)),
                Optional.empty(),
                Optional.empty(),
                List.of(checks));
    }

    private static RequirementResult unchecked(String id, Verdict verdict, String reason) {
        return new RequirementResult(
                id,
                RequirementClass.REQUIRED,
                20,
                Optional.of(20),
                "api20",
                99,
                RESTORE,
                List.of(),
                new Words("Nothing checks it.", "没有检查。"),
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                List.of());
    }

    static CheckResult check(String name, CheckKind kind, Verdict verdict) {
        boolean fine = verdict == Verdict.PASS;
        return new CheckResult(
                name,
                kind,
                verdict,
                Optional.empty(),
                fine ? Optional.empty() : Optional.of("refused with 13900001 " + HOSTILE),
                fine ? Optional.empty() : Optional.of("accepted"),
                Optional.empty(),
                fine ? Optional.empty() : Optional.of("The second append was accepted. " + HOSTILE),
                "java -jar ohos-backup-tck.jar run --implementation acme --seed 42 --only '" + name + "'",
                "journals/" + kind + "-" + name.replace('/', '_') + ".json");
    }

    private static CheckResult reading(CheckResult check) {
        return new CheckResult(
                check.name(),
                check.kind(),
                check.verdict(),
                check.observed(),
                check.expected(),
                check.seen(),
                Optional.of("the non-empty uri is refused with 13900001"),
                check.message(),
                check.replay(),
                check.journal());
    }

    /** A backup of two apps, of which the second fails. */
    static List<TimelineLine> journal() {
        List<Event> events = List.of(
                new Event.Noted("Given a device with the world two-apps 假如设备上有两个应用"),
                new Event.Opened("two-apps", 12, 42),
                new Event.Noted("When the client appends both 当客户端追加两个应用"),
                new Event.Called(1, "SessionBackup.appendBundles", "[" + NOTES + ", " + GALLERY + "] " + HOSTILE),
                new Event.CalledBack(
                        1, "onBundleBegin", Optional.empty(), Optional.of(NOTES), Optional.empty(), Optional.empty()),
                new Event.Answered(1, "SessionBackup.appendBundles", "undefined"),
                new Event.CalledBack(
                        1,
                        "onFileReady",
                        Optional.empty(),
                        Optional.of(NOTES),
                        Optional.of(new File(NOTES, "part.0.tar", 7, OptionalInt.of(8))),
                        Optional.empty()),
                new Event.FdReceived(7, "part.0.tar of " + NOTES),
                new Event.FdRead(7, 10_240, "0123456789abcdef0123456789abcdef"),
                new Event.FdClosed(7),
                new Event.FdFailed(8, "read", "closed by the service"),
                new Event.CalledBack(
                        1,
                        "onBundleBegin",
                        Optional.of(new BusinessError(13500001, "not allowed").about(GALLERY)),
                        Optional.of(GALLERY),
                        Optional.empty(),
                        Optional.empty()),
                new Event.Called(2, "SessionBackup.appendBundles", "[" + NOTES + "]"),
                new Event.Refused(
                        2, "SessionBackup.appendBundles", Event.Refusal.REJECTED, new BusinessError(13900001, "once")),
                new Event.Waited(Duration.ofMinutes(15)),
                new Event.CalledBack(
                        1, "onAllBundlesEnd", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Event.Controlled(dev.ohosbackup.plug.Capability.SERVICE_CONTROL, "the service dies"),
                new Event.Called(3, "SessionBackup.release", ""),
                new Event.Broke(3, "SessionBackup.release", "threw java.lang.IllegalStateException"));
        return lines(events);
    }

    static List<TimelineLine> lines(List<Event> events) {
        List<TimelineLine> lines = new ArrayList<>();
        for (Event event : events) {
            Duration at = Duration.ofMillis(lines.size() * 12L);
            lines.add(TimelineLine.of(new Entry(lines.size(), 1, at, event)));
        }
        return lines;
    }
}
