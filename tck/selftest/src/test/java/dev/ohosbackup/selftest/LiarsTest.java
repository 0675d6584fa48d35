package dev.ohosbackup.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.selftest.wrong.Wrong;
import dev.ohosbackup.selftest.wrong.WrongImplementation;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Execution;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Implementations that do not keep what they say, or do not behave as a guest: what they spoil is red, the kit itself does
 * not fail, and everything else is judged as ever.
 */
class LiarsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void aCapabilityThatIsClaimedAndNotThereIsRedWhereverItIsNeeded() {
        RunResults honest = run(new Lacking(Capability.FAULTS, FaultInjector.class, false));
        RunResults liar = run(new Lacking(Capability.FAULTS, FaultInjector.class, true));

        Set<String> needIt = needing(honest);
        assertThat(needIt).hasSizeGreaterThan(100);
        assertThat(judged(liar, Verdict.FAIL)).isEqualTo(needIt);
        assertThat(checks(liar, Verdict.FAIL))
                .extracting(CheckResult::expected)
                .containsOnly(Optional.of("control(FaultInjector) to be there, since the bench claims FAULTS"));
        Set<String> others = judged(honest, Verdict.PASS);
        others.removeAll(needIt);
        assertThat(judged(liar, Verdict.PASS)).isEqualTo(others);
    }

    /** The requirements of which one check at least cannot be verified. */
    private static Set<String> needing(RunResults results) {
        return results.requirements().stream()
                .filter(requirement -> requirement.requirementClass() != RequirementClass.OBSERVED)
                .filter(requirement ->
                        requirement.checks().stream().anyMatch(check -> check.verdict() == Verdict.UNVERIFIABLE))
                .map(RequirementResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aLevelThatIsReportedAndNotImplementedIsRedForEveryMemberThatCameWithIt() {
        RunResults results = run(new WrongImplementation("level-12", () -> new Wrong() {
            @Override
            protected DeviceSpec opening(DeviceSpec spec) {
                return new DeviceSpec(spec.world(), 12, spec.caller(), spec.freeBytes(), spec.seed());
            }
        }));

        Set<String> passed = judged(results, Verdict.PASS);
        Set<String> failed = judged(results, Verdict.FAIL);
        assertThat(failed).contains("backup.get-backup-version.shape", "session-backup.cancel.running-returns-0");
        assertThat(failed).allMatch(id -> CATALOGUE.get(id).appliesAt(20));
        assertThat(passed).hasSizeGreaterThan(100);
    }

    @Test
    void anAnswerAfterTheTimeIsOverCountsAsNone() {
        RunResults results = run(at(
                "backup.get-local-capabilities.promise",
                () -> Wrong.at("backup.get-local-capabilities.promise", call -> {
                    CompletableFuture<Object> late = new CompletableFuture<>();
                    CompletionStage<?> answer = (CompletionStage<?>) call.proceed();
                    call.here().later(Duration.ofSeconds(90), () -> answer.thenAccept(late::complete));
                    return late;
                })));

        assertThat(judged(results, Verdict.FAIL)).contains("backup.get-local-capabilities.promise.hands-out-file");
        assertThat(checks(results, Verdict.FAIL))
                .allMatch(check -> check.seen().orElse("").contains("60 s"));
        assertThat(judged(results, Verdict.PASS)).hasSizeGreaterThan(50);
    }

    @Test
    void whatIsThrownWhileTimePassesIsRedWhereItHappens() {
        RunResults results = run(at(
                "throws",
                () -> Wrong.in("onAllBundlesEnd", (told, client, here) -> {
                    client.accept(told);
                    throw new IllegalArgumentException("the implementation lost its head");
                })));

        assertThat(checks(results, Verdict.FAIL))
                .isNotEmpty()
                .allMatch(check -> check.seen().orElse("").contains("lost its head"));
        assertThat(judged(results, Verdict.PASS)).hasSizeGreaterThan(50);
    }

    /** It holds out against interrupts, too. Three checks pay for it; the others are not asked any more. */
    @Test
    void aCallThatNeverReturnsCostsLittleAndTheRestGoesOn() {
        RunResults results = run(plan(at(
                        "hangs",
                        () -> Wrong.at("backup.update-timer", call -> {
                            CountDownLatch never = new CountDownLatch(1);
                            while (never.getCount() > 0) {
                                try {
                                    never.await();
                                } catch (InterruptedException ignored) {
                                    // That is the point.
                                }
                            }
                            return true;
                        })))
                .executed(Execution.plain().withLongestCall(Duration.ofMillis(500))));

        assertThat(checks(results, Verdict.FAIL))
                .isNotEmpty()
                .allMatch(check -> check.seen().orElse("").contains("it had not after 500 ms of real time"));
        assertThat(judged(results, Verdict.PASS)).hasSizeGreaterThan(400);
    }

    @Test
    void aHandlerForUncaughtExceptionsThatThrowsHarmsNothing() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            RunResults results = run(at("handler", () -> {
                Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
                    throw new IllegalStateException("nobody hears of it");
                });
                return new Wrong();
            }));
            assertThat(results.exitCode()).isZero();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void wordsOnStandardOutputChangeNoVerdict() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            RunResults results = run(at(
                    "talks",
                    () -> Wrong.at("*.append-bundles", call -> {
                        System.out.println("an append");
                        return call.proceed();
                    })));
            assertThat(results.exitCode()).isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("an append");
    }

    private static WrongImplementation at(String name, Supplier<Wrong> wrong) {
        return new WrongImplementation(name, wrong);
    }

    private static RunPlan plan(BackupImplementation implementation) {
        return new RunPlan(implementation, "run", 20, 0, Set.of(), Optional.empty(), Clock.systemUTC());
    }

    private static RunResults run(BackupImplementation implementation) {
        return run(plan(implementation));
    }

    private static RunResults run(RunPlan plan) {
        RunResults results = ConformanceRun.execute(plan, Progress.silent());
        assertThat(checks(results, Verdict.ERROR))
                .extracting(CheckResult::message)
                .isEmpty();
        assertThat(results.checks().executed()).isEqualTo(results.checks().planned());
        return results;
    }

    /** Those requirements with this verdict that are scored and can be tested. */
    private static Set<String> judged(RunResults results, Verdict verdict) {
        return results.requirements().stream()
                .filter(requirement -> requirement.verdict() == verdict)
                .filter(requirement -> requirement.requirementClass() != RequirementClass.OBSERVED)
                .map(RequirementResult::id)
                .filter(id -> CATALOGUE.get(id).untestable().isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<CheckResult> checks(RunResults results, Verdict verdict) {
        return results.requirements().stream()
                .flatMap(requirement -> requirement.checks().stream())
                .filter(check -> check.verdict() == verdict)
                .toList();
    }
}
