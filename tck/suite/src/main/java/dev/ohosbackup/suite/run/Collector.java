package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Worlds;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Surface;
import dev.ohosbackup.suite.journal.Entry;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Gives each check its bench, and judges it when it has ended. All three kinds of checks pass through here, each on the
 * thread that executes it; what they come to is gathered under one lock.
 */
final class Collector implements TestExecutionListener, Gathered {
    private final RunPlan plan;
    /** One for each kind, since the kinds run side by side: what hangs in which check depends on no race. */
    private final Map<CheckKind, RecordedImplementation> underTest = new EnumMap<>(CheckKind.class);

    private final Catalogue catalogue;
    private final Set<String> applicable;
    private final CheckIndex index;
    private final Progress progress;
    private final InterimResults interim;
    private final LocalDate today;
    private final CancellationToken cancellation;
    private final Worlds worlds = Worlds.load();
    private final Judge judge;
    private final FrameConditions frame = new FrameConditions(Surface.load());
    private final Map<String, List<CheckResult>> byRequirement = new TreeMap<>();
    private final Set<String> observedFrames = new TreeSet<>();
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
            Progress progress,
            InterimResults interim,
            LocalDate today,
            CancellationToken cancellation) {
        this.plan = plan;
        this.today = today;
        this.cancellation = cancellation;
        this.interim = interim;
        for (CheckKind kind : CheckKind.values()) {
            underTest.put(
                    kind,
                    new RecordedImplementation(
                            plan.implementation(),
                            info,
                            plan.clock(),
                            plan.execution().patience()));
        }
        this.catalogue = catalogue;
        this.judge = new Judge(catalogue, plan.profile(), applicable::contains);
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

    @Override
    public int planned() {
        return index.size();
    }

    @Override
    public synchronized int executed() {
        return executed;
    }

    /** What the checks of a requirement said, ordered by kind and name, in whatever order they were executed. */
    @Override
    public synchronized List<CheckResult> results(String requirement) {
        return byRequirement.getOrDefault(requirement, List.of()).stream()
                .sorted(Comparator.comparing(CheckResult::kind).thenComparing(CheckResult::name))
                .toList();
    }

    private void finish(Check check, Bench bench, Optional<Throwable> thrown) {
        Optional<Throwable> ended = thrown.or(() -> firstClientFailure(bench)).or(() -> closing(bench));
        if (thrown.isPresent()) {
            closing(bench);
        }
        List<Finding> findings = judge.judge(check.requirement(), ended, bench.reading());
        List<Entry> journal = bench.entries();
        write(check, journal);
        gather(check, findings, journal);
        interim.writeNowAndThen(this);
    }

    private synchronized void gather(Check check, List<Finding> findings, List<Entry> journal) {
        executed++;
        findings.forEach(finding -> add(check, finding));
        observedFrames.addAll(FrameConditions.observedIn(journal));
        for (Finding finding : frame.violations(journal)) {
            Check known = breakers.get(finding.requirement());
            if (known == null || check.name().compareTo(known.name()) < 0) {
                breakers.put(finding.requirement(), check);
                brokenFrames.put(finding.requirement(), frameBroken(check, finding));
            }
        }
    }

    private void add(Check check, Finding finding) {
        CheckResult result =
                result(check.name(), check.kind(), finding, check.requirement().id(), check.journalPath());
        add(finding.requirement(), result);
    }

    private void add(String requirement, CheckResult found) {
        CheckResult result = plan.baseline().known(requirement, found, today);
        byRequirement.computeIfAbsent(requirement, id -> new ArrayList<>()).add(result);
        progress.finished(requirement, result);
        boolean broken = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR;
        if (broken && plan.execution().failFast()) {
            cancellation.cancel();
        }
    }

    private CheckResult result(String name, CheckKind kind, Finding finding, String replayed, String journal) {
        return new CheckResult(
                name,
                kind,
                finding.verdict(),
                finding.observed(),
                finding.expected(),
                finding.seen(),
                finding.reading(),
                finding.verdict() == Verdict.PASS
                        ? Optional.empty()
                        : Optional.of(Message.of(catalogue.get(finding.requirement()), finding, replay(replayed))),
                replay(replayed),
                journal);
    }

    private String replay(String requirement) {
        return plan.command() + " --api-level " + plan.apiLevel() + " --profile " + plan.profile() + " --seed "
                + plan.seed() + " --only " + requirement;
    }

    /** The frame conditions, each as one check that was made in every other. */
    synchronized void closeFrames() {
        for (String id : FrameConditions.ids()) {
            if (applicable.contains(id) && executed > 0) {
                CheckResult result = Optional.ofNullable(brokenFrames.get(id)).orElseGet(() -> frameUnbroken(id));
                add(id, result);
            }
        }
    }

    /** The first check in which a frame condition did not hold speaks for it. */
    private CheckResult frameBroken(Check check, Finding broken) {
        Finding told = judge.otherwise(
                catalogue.get(broken.requirement()),
                broken.expected().orElseThrow(),
                broken.seen().orElseThrow() + ", in the check \"" + check.name() + "\"");
        return result(
                frameName(broken.requirement()), CheckKind.JUNIT, told, broken.requirement(), check.journalPath());
    }

    private CheckResult frameUnbroken(String id) {
        Finding finding = observedFrames.contains(id)
                ? judge.holds(catalogue.get(id), Optional.empty())
                : Finding.without(
                        id, Verdict.UNVERIFIABLE, "in no check of this run anything happened that could show it");
        String journal = written("journals/frame/" + id + ".json", new JournalFile(id, List.of()));
        return result(frameName(id), CheckKind.JUNIT, finding, id, journal);
    }

    private static String frameName(String id) {
        return "holds in every check: " + id;
    }

    private void write(Check check, List<Entry> journal) {
        List<TimelineLine> lines = journal.stream().map(TimelineLine::of).toList();
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
