package dev.ohosbackup.selftest.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The suite, and nothing else, has no fault to find with the simulator. Mutation testing asks these tests whether the suite
 * notices a change in the simulator's code: {@code mvn -Pmutation verify}.
 *
 * <p>Observations that differ are amiss, too, but for those few in which the simulator means to differ.
 *
 * <p>They stand in small parts, of which one is enough to notice.
 */
class SuiteAloneTest {
    /** It tells of a refusal once and by the call, reads no name of a clone, and answers whatever name it is asked of. */
    private static final Set<String> UNLIKE_OPENHARMONY = Set.of(
            "backup.get-backup-info.silent-empty",
            "general-callbacks.on-bundle-begin.not-allowed-told-twice",
            "session-restore.append-bundles.broken-file-told",
            "session.append-bundles.clone-0",
            "session.append-bundles.infos-length-unanswered",
            "session.get-compatibility-info.number-refused");

    private static final Catalogue CATALOGUE = Catalogue.load();

    @ParameterizedTest
    @MethodSource("members")
    void atTheLatestLevelNothingOfAMemberIsAmiss(String member) {
        Set<String> ids = CATALOGUE.requirements().stream()
                .map(Requirement::id)
                .filter(id -> memberOf(id).equals(member))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(amiss(20, ids)).isEmpty();
    }

    /** The levels at which the simulator begins to do otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {10, 12})
    void atALevelThatBeginsSomethingNothingIsAmiss(int level) {
        assertThat(amiss(level, Set.of())).isEmpty();
    }

    /** Nearly all of it holds at the latest level as well and is asked there; what ends with a level is not. */
    @Test
    void atLevel18NothingThatEndsLaterIsAmiss() {
        Set<String> ids = CATALOGUE.requirements().stream()
                .filter(requirement -> requirement.until().isPresent())
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(amiss(18, ids)).isEmpty();
    }

    static List<String> members() {
        return CATALOGUE.requirements().stream()
                .map(requirement -> memberOf(requirement.id()))
                .filter(member -> !member.startsWith("frame"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String memberOf(String id) {
        String[] parts = id.split("\\.");
        return parts[0] + "." + parts[1];
    }

    private static List<String> amiss(int level, Set<String> only) {
        RunPlan plan = new RunPlan(new Simulator(), "run", level, 0, only, Optional.empty(), Clock.systemUTC());
        return ConformanceRun.execute(plan, Progress.silent()).requirements().stream()
                .filter(SuiteAloneTest::isAmiss)
                .map(requirement -> requirement.id() + " " + requirement.verdict())
                .toList();
    }

    private static boolean isAmiss(RequirementResult requirement) {
        return switch (requirement.verdict()) {
            case FAIL, ERROR, EXPECTED_FAIL, UNEXPECTED_PASS -> true;
            case UNVERIFIABLE -> CATALOGUE.get(requirement.id()).untestable().isEmpty();
            case PASS, NOT_APPLICABLE ->
                requirement.observed().equals(Optional.of(Observation.DIFFERS))
                        && !UNLIKE_OPENHARMONY.contains(requirement.id());
        };
    }
}
