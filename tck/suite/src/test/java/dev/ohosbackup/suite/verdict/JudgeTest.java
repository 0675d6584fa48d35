package dev.ohosbackup.suite.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Unverifiable;
import dev.ohosbackup.suite.bench.Worlds;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.recorder.ImplementationFault;
import dev.ohosbackup.suite.recorder.Patience;
import dev.ohosbackup.suite.recorder.RecordedImplementation;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Each way in which a check can end, and what it says about which requirement. */
class JudgeTest {
    private static final String OTHER = "session-backup.append-bundles.promise.succeeds";

    private static final Catalogue CATALOGUE = Catalogue.load();
    private final Requirement required = CATALOGUE.get("session-backup.append-bundles.once");
    private final Requirement ambiguous = CATALOGUE.get("backup.get-backup-version.shape");
    private final Requirement observed = CATALOGUE.get("frame.silence-after-death");

    @Test
    void aCheckThatRanToItsEndPasses() {
        assertThat(verdict(required, Optional.empty(), Optional.empty()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void theReadingThatWasSeenIsKept() {
        Finding finding = verdict(ambiguous, Optional.empty(), Optional.of("a JSON object"));
        assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
        assertThat(finding.reading()).contains("a JSON object");
    }

    @Test
    void whatWasExpectedAndDidNotHoldFails() {
        Finding finding = verdict(required, thrownBy(bench(required), required.id()), Optional.empty());
        assertThat(finding)
                .returns(Verdict.FAIL, Finding::verdict)
                .returns(required.id(), Finding::requirement)
                .returns(Optional.of("two"), Finding::expected)
                .returns(Optional.of("three"), Finding::seen);
    }

    @Test
    void whatOpenHarmonyDoesOtherwiseIsToldAndNotScored() {
        assertThat(verdict(observed, thrownBy(bench(observed), observed.id()), Optional.empty()))
                .returns(Verdict.PASS, Finding::verdict)
                .returns(Optional.of(Observation.DIFFERS), Finding::observed)
                .returns(Optional.of("two"), Finding::expected)
                .returns(Optional.of("three"), Finding::seen);
    }

    @Test
    void whatIsAsInOpenHarmonyIsTold() {
        assertThat(verdict(observed, Optional.empty(), Optional.empty()))
                .returns(Verdict.PASS, Finding::verdict)
                .returns(Optional.of(Observation.SAME), Finding::observed);
    }

    @Test
    void whatADocumentSaysIsNoObservation() {
        assertThat(verdict(required, Optional.empty(), Optional.empty()).observed())
                .isEmpty();
        assertThat(verdict(ambiguous, Optional.empty(), Optional.empty()).observed())
                .isEmpty();
        assertThat(verdict(required, thrownBy(bench(required), required.id()), Optional.empty())
                        .observed())
                .isEmpty();
    }

    @Test
    void theProfileOfOpenHarmonyScoresWhatItDoesOtherwise() {
        Judge strict = new Judge(CATALOGUE, Profile.OPENHARMONY, id -> true);
        assertThat(strict.judge(observed, thrownBy(bench(observed), observed.id()), Optional.empty()))
                .singleElement()
                .returns(Verdict.FAIL, Finding::verdict)
                .returns(Optional.of(Observation.DIFFERS), Finding::observed);
        assertThat(strict.judge(observed, Optional.empty(), Optional.empty()))
                .singleElement()
                .returns(Verdict.PASS, Finding::verdict)
                .returns(Optional.of(Observation.SAME), Finding::observed);
    }

    @Test
    void underNoProfileIsAFallOnTheWayAnObservation() {
        ImplementationFault fault = new ImplementationFault("open to return", "it threw", null);
        for (Profile profile : Profile.values()) {
            assertThat(new Judge(CATALOGUE, profile, id -> true).judge(observed, Optional.of(fault), Optional.empty()))
                    .as(profile.toString())
                    .singleElement()
                    .returns(Optional.empty(), Finding::observed)
                    .returns(Verdict.UNVERIFIABLE, Finding::verdict);
        }
    }

    @Test
    void anObservationThatAnotherCheckStandsOnIsNotScoredEither() {
        List<Finding> findings =
                judge(id -> true).judge(required, thrownBy(bench(required), observed.id()), Optional.empty());
        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.PASS, Verdict.UNVERIFIABLE);
        assertThat(findings.get(0).observed()).contains(Observation.DIFFERS);
    }

    @Test
    void whatTheCheckStandsOnFailsInItsPlace() {
        List<Finding> findings =
                judge(OTHER::equals).judge(required, thrownBy(bench(required), OTHER), Optional.empty());
        assertThat(findings).extracting(Finding::requirement).containsExactly(OTHER, required.id());
        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.FAIL, Verdict.UNVERIFIABLE);
        assertThat(findings.get(1).reason())
                .hasValueSatisfying(text -> assertThat(text).contains(OTHER));
    }

    @Test
    void whatTheCheckStandsOnFailsTheCheckWhenNobodyElseWouldTell() {
        List<Finding> findings = judge(id -> false).judge(required, thrownBy(bench(required), OTHER), Optional.empty());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(finding.requirement()).isEqualTo(required.id());
            assertThat(finding.expected())
                    .hasValueSatisfying(text -> assertThat(text).contains(OTHER));
        });
    }

    @Test
    void whatAnObservationStandsOnLeavesItUnseenWhenNobodyElseWouldTell() {
        List<Finding> findings = judge(id -> false).judge(observed, thrownBy(bench(observed), OTHER), Optional.empty());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.UNVERIFIABLE);
            assertThat(finding.reason())
                    .hasValueSatisfying(text -> assertThat(text).contains(OTHER));
        });
    }

    @Test
    void aFaultOfTheImplementationFails() {
        ImplementationFault fault = new ImplementationFault("an answer", "it returned null", null);
        assertThat(verdict(required, Optional.of(fault), Optional.empty()))
                .returns(Verdict.FAIL, Finding::verdict)
                .returns(Optional.of("an answer"), Finding::expected)
                .returns(Optional.of("it returned null"), Finding::seen);
    }

    @Test
    void whereTheImplementationFallsOverNothingIsObserved() {
        ImplementationFault fault = new ImplementationFault("open to return", "it threw", null);
        assertThat(verdict(observed, Optional.of(fault), Optional.empty()))
                .returns(Verdict.UNVERIFIABLE, Finding::verdict)
                .returns(Optional.of("not reached: expected open to return, but it threw"), Finding::reason);
    }

    @Test
    void anErrorOfTheApiThatNobodyExpectedIsTheImplementations() {
        BusinessError refused = new BusinessError(13600001, "no");
        assertThat(verdict(required, Optional.of(refused), Optional.empty()).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatTheBenchCannotShowIsUnverifiable() {
        assertThat(verdict(required, Optional.of(new Unverifiable("no such control")), Optional.empty()))
                .returns(Verdict.UNVERIFIABLE, Finding::verdict)
                .returns(Optional.of("no such control"), Finding::reason);
        Throwable needs = catchThrowable(() -> bench(required).needs(Capability.SERVICE_CONTROL));
        assertThat(verdict(required, Optional.of(needs), Optional.empty()).verdict())
                .isEqualTo(Verdict.UNVERIFIABLE);
    }

    @Test
    void anAbortedTestIsNeverGreen() {
        assertThat(verdict(required, Optional.of(new TestAbortedException("assumed")), Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.UNVERIFIABLE);
    }

    @Test
    void anythingElseIsAnErrorOfTheKit() {
        Finding finding = verdict(required, Optional.of(new IllegalStateException("lost my keys")), Optional.empty());
        assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(finding.reason())
                .hasValueSatisfying(text -> assertThat(text).contains("the kit itself", "lost my keys"));
    }

    @Test
    void anAssertionThatIsNotOfTheBenchIsAnErrorOfTheKit() {
        assertThat(verdict(required, Optional.of(new AssertionError("not by the bench")), Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.ERROR);
    }

    private static Judge judge(Predicate<String> selected) {
        return new Judge(CATALOGUE, Profile.DOCUMENTS, selected);
    }

    private static Finding verdict(Requirement requirement, Optional<Throwable> thrown, Optional<String> reading) {
        List<Finding> findings = judge(id -> true).judge(requirement, thrown, reading);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Optional<Throwable> thrownBy(Bench bench, String requirement) {
        return Optional.of(catchThrowable(() -> bench.given(requirement, false, "two", "three")));
    }

    private static Bench bench(Requirement requirement) {
        ImplementationInfo info = new ImplementationInfo("nobody", "nobody", "0", 20, Set.of());
        return new Bench(
                new RecordedImplementation(
                        new Nobody(info), info, Clock.systemUTC(), new Patience(Duration.ofSeconds(60), 1)),
                20,
                0,
                requirement,
                Worlds.load());
    }

    /** Of whom nothing is asked. */
    private record Nobody(ImplementationInfo info) implements BackupImplementation {
        @Override
        public Device open(DeviceSpec spec) {
            throw new IllegalStateException("no device is opened here");
        }
    }
}
