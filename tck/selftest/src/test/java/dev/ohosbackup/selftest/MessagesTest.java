package dev.ohosbackup.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Told;
import dev.ohosbackup.selftest.wrong.Wrong;
import dev.ohosbackup.selftest.wrong.WrongImplementation;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads that something failed learns what, where it is written, what was seen, how it came to it, and how to see it again. */
class MessagesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REPLAY =
            Pattern.compile("run --api-level (\\d+) --profile documents --seed (\\d+) --only (\\S+)");

    /** Wrong in three ways, so that checks of all kinds fail: by a code, by silence, and by a callback too many. */
    private static final BackupImplementation WRONG = new WrongImplementation("wrong", () -> new Wrong() {
        @Override
        protected Object call(Call call) throws Throwable {
            return call.isOf("*.append-bundles.callback") ? call.recoded(code -> 13900042) : call.proceed();
        }

        @Override
        protected void told(Told told, Consumer<Told> client) {
            if (!told.callback().equals("onResultReport")) {
                client.accept(told);
            }
            if (told.callback().equals("onBundleEnd")) {
                client.accept(told);
            }
        }
    });

    @TempDir
    private static Path directory;

    private static RunResults results;

    @BeforeAll
    static void run() {
        results = run(20, 7, Set.of(), Optional.of(directory));
    }

    @Test
    void everyFailureNamesItsRequirementWithItsLineInBothLanguages() {
        assertThat(failures()).hasSizeGreaterThan(20).allSatisfy(failure -> {
            Requirement requirement = CATALOGUE.get(failure.requirement());
            assertThat(failure.message().lines().limit(3))
                    .containsExactly(
                            "FAIL " + requirement.id() + " (" + requirement.pointer() + ", API " + requirement.since()
                                    + ", " + requirement.requirementClass() + ")",
                            "  " + requirement.title().en(),
                            "  " + requirement.title().zh());
        });
    }

    @Test
    void everyFailureSaysWhatWasExpectedAndWhatWasSeen() {
        assertThat(failures()).allSatisfy(failure -> {
            assertThat(failure.check().expected())
                    .hasValueSatisfying(
                            text -> assertThat(text).isNotBlank().doesNotContain("Optional[", "Lambda", "null"));
            assertThat(failure.check().seen())
                    .hasValueSatisfying(
                            text -> assertThat(text).isNotBlank().doesNotContain("Lambda", "dev.ohosbackup"));
            assertThat(failure.message())
                    .contains("\n  expected: " + failure.check().expected().orElseThrow() + "\n")
                    .contains("\n  seen:     " + failure.check().seen().orElseThrow() + "\n");
        });
    }

    @Test
    void everyFailureHasATimelineOfWhatLedToIt() throws IOException {
        for (Failure failure : failures()) {
            JsonNode journal =
                    JSON.readTree(directory.resolve(failure.check().journal()).toFile());
            assertThat(journal.path("lines"))
                    .as(failure.message())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.toString()).contains("\"at"));
        }
    }

    @Test
    void everyFailureCanBeSeenAgainByItsReplayLine() {
        List<Failure> some = failures().stream()
                .filter(failure -> !failure.requirement().startsWith("frame."))
                .filter(failure -> failure.requirement().hashCode() % 4 == 0)
                .toList();
        assertThat(some).hasSizeGreaterThan(3).allSatisfy(failure -> {
            Matcher replay = REPLAY.matcher(failure.check().replay());
            assertThat(failure.message())
                    .endsWith("\n  replay:   " + failure.check().replay());
            assertThat(replay.matches()).as(failure.check().replay()).isTrue();

            RunResults again = run(
                    Integer.parseInt(replay.group(1)),
                    Long.parseLong(replay.group(2)),
                    Set.of(replay.group(3)),
                    Optional.empty());

            assertThat(again.requirements())
                    .flatExtracting(RequirementResult::checks)
                    .filteredOn(check -> check.name().equals(failure.check().name()))
                    .extracting(CheckResult::verdict)
                    .contains(Verdict.FAIL);
        });
    }

    private record Failure(String requirement, CheckResult check) {
        String message() {
            return check.message().orElseThrow();
        }
    }

    private static List<Failure> failures() {
        return results.requirements().stream()
                .flatMap(requirement -> requirement.checks().stream()
                        .filter(check -> check.verdict() == Verdict.FAIL)
                        .map(check -> new Failure(requirement.id(), check)))
                .toList();
    }

    private static RunResults run(int level, long seed, Set<String> only, Optional<Path> journals) {
        RunPlan plan = new RunPlan(WRONG, "run", level, seed, only, journals, Clock.systemUTC());
        return ConformanceRun.execute(plan, Progress.silent());
    }
}
