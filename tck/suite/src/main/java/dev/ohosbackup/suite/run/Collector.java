package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Worlds;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Surface;
import dev.ohosbackup.suite.journal.TimelineLine;
import dev.ohosbackup.suite.recorder.RecordedImplementation;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.JournalFile;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.verdict.Finding;
import dev.ohosbackup.suite.verdict.FrameConditions;
import dev.ohosbackup.suite.verdict.Judge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Gives each check its bench, and judges it when it has ended. All three kinds of checks pass through here, each on the
 * thread that executes it; what they come to is gathered under one lock.
 */
final class Collector implements TestExecutionListener {
    private final RunPlan plan;
    /** One for each kind, since the kinds run side by side: what hangs in which check depends on no race. */
    private final Map<CheckKind, RecordedImplementation> underTest = new EnumMap<>(CheckKind.class);

    private final Catalogue catalogue;
    private final Set<String> applicable;
    private final CheckIndex index;
    private final Progress progress;
    private final Worlds worlds = Worlds.load();
    private final FrameConditions frame = new FrameConditions(Surface.load());
    private final Map<String, List<CheckResult>> byRequirement = new TreeMap<>();
    private final Map<String, CheckResult> brokenFrames = new TreeMap<>();
    /** Which check it was that broke a frame condition; of several the first by name. */
    private final Map<String, Check> breakers = new TreeMap<>();

    private int executed;

    Collector(
            RunPlan plan,
            ImplementationInfo info,
            Catalogue catalogue,
            Set<String> applicable,
            CheckIndex index,
            Progress progress) {
        this.plan = plan;
        for (CheckKind kind : CheckKind.values()) {
            underTest.put(kind, new RecordedImplementation(plan.implementation(), info, plan.clock()));
        }
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.index = index;
        this.progress = progress;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        index.find(test)
                .ifPresent(check -> CurrentBench.bind(new Bench(
                        underTest.get(check.kind()),
                        plan.apiLevel(),
                        check.seed(plan.seed()),
                        check.requirement(),
                        worlds)));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        index.find(test).ifPresent(check -> {
            Bench bench = CurrentBench.get();
            CurrentBench.unbind();
            finish(check, bench, result.getThrowable());
        });
    }

    int planned() {
        return index.size();
    }

    synchronized int executed() {
        return executed;
    }

    /** What the checks of a requirement said, ordered by kind and name, in whatever order they were executed. */
    synchronized List<CheckResult> results(String requirement) {
        return byRequirement.getOrDefault(requirement, List.of()).stream()
                .sorted(Comparator.comparing(CheckResult::kind).thenComparing(CheckResult::name))
                .toList();
    }

    private void finish(Check check, Bench bench, Optional<Throwable> thrown) {
        Optional<Throwable> ended = thrown.or(() -> firstClientFailure(bench)).or(() -> closing(bench));
        if (thrown.isPresent()) {
            closing(bench);
        }
        List<Finding> findings = Judge.judge(check.requirement(), ended, bench.reading(), applicable::contains);
        List<Finding> broken = frame.violations(bench.entries());
        write(check, bench);
        gather(check, findings, broken);
    }

    private synchronized void gather(Check check, List<Finding> findings, List<Finding> broken) {
        executed++;
        findings.forEach(finding -> add(check, finding));
        for (Finding finding : broken) {
            Check known = breakers.get(finding.requirement());
            if (known == null || check.name().compareTo(known.name()) < 0) {
                breakers.put(finding.requirement(), check);
                brokenFrames.put(finding.requirement(), frameBroken(check, finding));
            }
        }
    }

    private void add(Check check, Finding finding) {
        CheckResult result = result(check, finding, check.requirement().id());
        byRequirement
                .computeIfAbsent(finding.requirement(), id -> new ArrayList<>())
                .add(result);
        progress.finished(finding.requirement(), result);
    }

    private CheckResult result(Check check, Finding finding, String replayed) {
        return new CheckResult(
                check.name(),
                check.kind(),
                finding.verdict(),
                finding.expected(),
                finding.seen(),
                finding.reading(),
                finding.verdict() == Verdict.PASS
                        ? Optional.empty()
                        : Optional.of(Message.of(catalogue.get(finding.requirement()), finding, replay(replayed))),
                replay(replayed),
                check.journalPath());
    }

    private String replay(String requirement) {
        return "java -jar ohos-backup-tck.jar run --implementation " + plan.argument() + " --api-level "
                + plan.apiLevel() + " --seed " + plan.seed() + " --only " + requirement;
    }

    /** The frame conditions, each as one check that was made in every other. */
    synchronized void closeFrames() {
        for (String id : FrameConditions.ids()) {
            if (applicable.contains(id) && executed > 0) {
                CheckResult result = Optional.ofNullable(brokenFrames.get(id)).orElseGet(() -> framePassed(id));
                byRequirement.computeIfAbsent(id, key -> new ArrayList<>()).add(result);
                progress.finished(id, result);
            }
        }
    }

    /** The first check in which a frame condition did not hold speaks for it. */
    private CheckResult frameBroken(Check check, Finding broken) {
        Finding told = new Finding(
                broken.requirement(),
                broken.verdict(),
                broken.expected(),
                broken.seen().map(seen -> seen + ", in the check \"" + check.name() + "\""),
                broken.reading(),
                broken.reason());
        CheckResult result = result(check, told, broken.requirement());
        return new CheckResult(
                frameName(broken.requirement()),
                CheckKind.JUNIT,
                result.verdict(),
                result.expected(),
                result.seen(),
                result.reading(),
                result.message(),
                result.replay(),
                result.journal());
    }

    private CheckResult framePassed(String id) {
        return new CheckResult(
                frameName(id),
                CheckKind.JUNIT,
                Verdict.PASS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                replay(id),
                written("journals/frame/" + id + ".json", new JournalFile(id, List.of())));
    }

    private static String frameName(String id) {
        return "holds in every check: " + id;
    }

    private void write(Check check, Bench bench) {
        List<TimelineLine> lines =
                bench.entries().stream().map(TimelineLine::of).toList();
        written(check.journalPath(), new JournalFile(check.name(), lines));
    }

    private String written(String path, JournalFile journal) {
        plan.results().ifPresent(directory -> {
            try {
                ResultsFile.writeJournal(directory, path, journal);
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot write " + path + " into " + directory, failed);
            }
        });
        return path;
    }

    private static Optional<Throwable> firstClientFailure(Bench bench) {
        return bench.devices().stream()
                .map(TestDevice::clientFailures)
                .flatMap(List::stream)
                .findFirst();
    }

    private static Optional<Throwable> closing(Bench bench) {
        try {
            bench.close();
            return Optional.empty();
        } catch (RuntimeException | Error failed) {
            return Optional.of(failed);
        }
    }
}
