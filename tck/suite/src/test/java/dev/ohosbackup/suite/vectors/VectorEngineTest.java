package dev.ohosbackup.suite.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.engine;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.started;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;

import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.RequirementViolated;
import dev.ohosbackup.suite.bench.Unverifiable;
import dev.ohosbackup.suite.bench.Worlds;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.recorder.ImplementationFault;
import dev.ohosbackup.suite.recorder.Patience;
import dev.ohosbackup.suite.recorder.RecordedImplementation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What becomes of vectors, right and wrong ones; it cannot show that the shipped ones are right. */
class VectorEngineTest {
    private final Bench bench = bench(new TinyImplementation(Capability.RAW_ARGUMENTS));

    private static Bench bench(TinyImplementation implementation) {
        return bench(implementation, "backup.get-backup-version.shape");
    }

    private static Bench bench(TinyImplementation implementation, String requirement) {
        return new Bench(
                new RecordedImplementation(
                        implementation,
                        implementation.info(),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        new Patience(Duration.ofSeconds(60), 1)),
                20,
                0,
                Catalogue.load().get(requirement),
                Worlds.load());
    }

    @AfterEach
    void closeBench() {
        bench.close();
    }

    @Test
    void vectorsPassAndFailByWhatTheImplementationDoes() {
        assertThat(outcomes("tiny.judged"))
                .containsOnlyKeys(
                        "the version is what it is",
                        "the version is another",
                        "-1 is refused with 401",
                        "-1 is refused with 201",
                        "-1 is refused, and so is -2")
                .containsEntry("the version is what it is", Optional.empty())
                .containsEntry("-1 is refused with 401", Optional.empty());
    }

    /** Exactly these events in exactly this order: an engine that forgets one leaves a report with holes. */
    @Test
    void theEngineTellsOfItselfItsFilesAndTheirVectorsInOrder() {
        execute("tiny.judged", bench)
                .allEvents()
                .assertEventsMatchExactly(
                        event(engine(), started()),
                        event(container("timer.json"), started()),
                        event(test("-1 is refused with 401"), started()),
                        event(test("-1 is refused with 401"), finishedSuccessfully()),
                        event(test("-1 is refused with 201"), started()),
                        event(
                                test("-1 is refused with 201"),
                                finishedWithFailure(instanceOf(RequirementViolated.class))),
                        event(container("timer.json"), finishedSuccessfully()),
                        event(container("uncontrolled.json"), started()),
                        event(test("-1 is refused, and so is -2"), started()),
                        event(
                                test("-1 is refused, and so is -2"),
                                finishedWithFailure(instanceOf(RequirementViolated.class))),
                        event(container("uncontrolled.json"), finishedSuccessfully()),
                        event(container("version.json"), started()),
                        event(test("the version is what it is"), started()),
                        event(test("the version is what it is"), finishedSuccessfully()),
                        event(test("the version is another"), started()),
                        event(
                                test("the version is another"),
                                finishedWithFailure(instanceOf(RequirementViolated.class))),
                        event(container("version.json"), finishedSuccessfully()),
                        event(engine(), finishedSuccessfully()));
    }

    @Test
    void aSeedShufflesTheVectorsAndLosesNone() {
        List<String> asWritten = order(Map.of());

        List<String> shuffled = order(Map.of(VectorEngine.SHUFFLE, "3"));
        assertThat(shuffled).isNotEqualTo(asWritten).containsExactlyInAnyOrderElementsOf(asWritten);
        assertThat(order(Map.of(VectorEngine.SHUFFLE, "3"))).isEqualTo(shuffled);
    }

    private List<String> order(Map<String, String> parameters) {
        return EngineTestKit.engine(new VectorEngine("tiny.judged", () -> bench))
                .selectors(selectPackage("tiny.judged"))
                .configurationParameters(parameters)
                .execute()
                .testEvents()
                .started()
                .map(VectorEngineTest::name)
                .toList();
    }

    @Test
    void aFailureSaysWhatWasExpectedAndWhatWasSeen() {
        assertThat(outcomes("tiny.judged").get("the version is another").orElseThrow())
                .isInstanceOfSatisfying(RequirementViolated.class, violated -> {
                    assertThat(violated.expected())
                            .isEqualTo("backup.getBackupVersion with {}: the call to answer \"19.0\"");
                    assertThat(violated.seen()).isEqualTo("the answer 20.0");
                });
    }

    @Test
    void aRefusalWithAnotherCodeFails() {
        assertThat(outcomes("tiny.judged").get("-1 is refused with 201").orElseThrow())
                .isInstanceOfSatisfying(
                        RequirementViolated.class,
                        violated -> assertThat(violated.seen()).isEqualTo("refused with 401 (thrown by the call)"));
    }

    @Test
    void aRefusalThatComesWithoutItsCauseTooFails() {
        assertThat(outcomes("tiny.judged").get("-1 is refused, and so is -2").orElseThrow())
                .isInstanceOfSatisfying(
                        RequirementViolated.class,
                        violated -> assertThat(violated.expected()).contains("\"timeout\":-2"));
    }

    @Test
    void rawVectorsPassAndFailByWhatTheImplementationDoes() {
        Map<String, Optional<Throwable>> outcomes = outcomes("tiny.raw");

        assertThat(outcomes)
                .hasSize(6)
                .containsEntry("a string is refused", Optional.empty())
                .containsEntry("undefined is refused", Optional.empty())
                .containsEntry("it answers with a boolean", Optional.empty());
        assertThat(outcomes.get("NaN is refused").orElseThrow())
                .isInstanceOfSatisfying(RequirementViolated.class, violated -> {
                    assertThat(violated.expected())
                            .isEqualTo(
                                    "backup.updateTimer with [\"com.example.hiworld\",{\"$\":\"NaN\"}]: the call to be"
                                            + " refused with one of [401]");
                    assertThat(violated.seen()).isEqualTo("the answer true, returned");
                });
        assertThat(outcomes.get("it answers with a number").orElseThrow())
                .isInstanceOfSatisfying(
                        RequirementViolated.class,
                        violated -> assertThat(violated.seen()).isEqualTo("the answer true, returned"));
        assertThat(outcomes.get("its callback gets an object with fd").orElseThrow())
                .isInstanceOfSatisfying(RequirementViolated.class, violated -> {
                    assertThat(violated.expected()).endsWith("an answer of the type AsyncCallback<FileData>");
                    assertThat(violated.seen()).isEqualTo("the answer \"a file\", by the callback");
                });
    }

    @Test
    void aBenchWithoutRawCallsShowsNothingOfThem() {
        try (Bench without = bench(new TinyImplementation())) {
            Map<String, Optional<Throwable>> outcomes = outcomes("tiny.raw", without);

            assertThat(outcomes.values())
                    .hasSize(6)
                    .allSatisfy(thrown -> assertThat(thrown)
                            .containsInstanceOf(Unverifiable.class)
                            .get()
                            .extracting(Throwable::getMessage)
                            .isEqualTo("this bench does not offer RAW_ARGUMENTS"));
            assertThat(without.devices()).isEmpty();
        }
    }

    /** A call that fell over, or that would have ended so without its cause too, has shown nothing of OpenHarmony. */
    @Test
    void anObservationWhoseCallBreaksOrIsNotBoundToItsCauseIsNotReached() {
        try (Bench observing = bench(new TinyImplementation(), "backup.get-backup-info.unknown-undefined")) {
            Map<String, Optional<Throwable>> outcomes = outcomes("tiny.observed", observing);

            assertThat(outcomes).containsEntry("same", Optional.empty());
            assertThat(outcomes.get("differs").orElseThrow()).isInstanceOf(RequirementViolated.class);
            assertThat(outcomes.get("breaks").orElseThrow()).isInstanceOf(ImplementationFault.class);
            assertThat(outcomes.get("without its control").orElseThrow()).isInstanceOf(ImplementationFault.class);
        }
    }

    @Test
    void aMalformedVectorFailsAndTheOthersRun() {
        Map<String, Optional<Throwable>> outcomes = outcomes("tiny.malformed");

        assertThat(outcomes).hasSize(25).containsEntry("right", Optional.empty());
        outcomes.remove("right");
        assertThat(outcomes.values())
                .allSatisfy(thrown -> assertThat(thrown)
                        .containsInstanceOf(MalformedVectorException.class)
                        .get()
                        .extracting(Throwable::getStackTrace)
                        .isEqualTo(new StackTraceElement[0]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "misspelt key | only keys out of [call, expect, fault, given, | but saw \"otherwize\"; correct its spelling",
                "misspelt member | \"call\" to name a member | but saw \"backup.updateTimers\"; write one of",
                "argument in quotes | \"timeout\" in \"with\" of backup.updateTimer to be a whole number | but saw"
                        + " \"30000\"; write it without quotes",
                "argument too large | to be a whole number | but saw 9223372036854775808;",
                "argument of another member | only keys out of [bundleName, timeout] | but saw \"sendRate\"",
                "argument missing | only keys out of [bundleName, sendRate] | but saw \"timeout\"",
                "two ends at once | exactly one form | but saw [refused, returns]",
                "no end | exactly one form | but saw []",
                "refusal without control | \"otherwise\" beside a refusal | but saw none; add the same call",
                "refusal as a reading without control | \"otherwise\" beside a refusal | but saw none",
                "control that is refused | \"otherwise\" to succeed | but saw {\"refused\":[201]}",
                "unknown world | \"world\" in \"given\" to be one of [busy-app, extension-dies, | but saw \"atlantis\"",
                "no session for its member | \"session\" in \"given\" to be SessionBackup | but saw no session",
                "waits for what is not appended | to have \"com.example.hiworld\" | but saw nothing",
                "unknown right | \"permission\" or \"system app\" | but saw \"money\"",
                "unknown JSON type | [absent, array, boolean, integer, object, string] | but saw \"number\"",
                "broken expression | a regular expression | but saw \"(\"; correct it",
                "raw that is no list | \"raw\" to be a list of arguments | but saw {\"timeout\":1}; write them in brackets",
                "unknown raw word | \"$\" in \"raw\" to name a value that JSON does not know | but saw \"nan\"; an object"
                        + " with the key",
                "raw word with more | a value in \"raw\" with \"$\" to have only keys out of [$] | but saw \"times\"",
                "raw beside with | \"with\" in a vector to be missing beside \"raw\" | but saw"
                        + " {\"bundleName\":\"com.example.hiworld\",\"timeout\":1}; write the arguments once",
                "raw control of a typed call | \"raw\" in \"otherwise\" to be missing, since the vector has \"with\" | but saw"
                        + " [1]; call the member in the same way",
                "type of a typed call | \"type\" beside \"raw\" | but saw it beside \"with\"",
                "unknown type | \"type\" to be one of [FileData, boolean, number, string, void] | but saw"
                        + " \"Promise<int>\"; choose one of them"
            })
    void aMessageNamesFileAndVectorTheRightFormAndWhatToDo(String id, String expected, String seen) {
        String message = outcomes("tiny.malformed").get(id).orElseThrow().getMessage();

        assertThat(message)
                .matches("tiny/malformed/(mistakes|raw)\\.json: vector \"" + id + "\": expected .*")
                .contains(expected)
                .contains(seen)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "unattributable | tiny/unattributable/lost.json: vector \"nobody asks for this\": expected"
                        + " \"requirement\" to be in the catalogue, but saw \"backup.make-coffee\"; look it up in"
                        + " fixtures/requirements, or add it there",
                "twice | tiny/twice/echo.json: vector \"echo\": expected an \"id\" that no other vector has, but saw it"
                        + " a second time; write a sentence that says what this vector shows",
            })
    void whatNoReportCouldShowStopsTheRun(String folder, String message) {
        assertThatThrownBy(() -> execute("tiny." + folder, bench))
                .rootCause()
                .isInstanceOf(MalformedVectorException.class)
                .hasMessage(message);
    }

    @Test
    void aFileThatIsNoJsonStopsTheRun() {
        assertThatThrownBy(() -> execute("tiny.unparsable", bench))
                .rootCause()
                .isInstanceOf(MalformedVectorException.class)
                .message()
                .startsWith("tiny.unparsable: expected JSON, but saw tiny/unparsable/broken.json cannot be read")
                .endsWith("; correct the file")
                .doesNotContain("\n");
    }

    private Map<String, Optional<Throwable>> outcomes(String folder) {
        return outcomes(folder, bench);
    }

    private static Map<String, Optional<Throwable>> outcomes(String folder, Bench on) {
        Map<String, Optional<Throwable>> outcomes = new TreeMap<>();
        execute(folder, on).testEvents().finished().stream().forEach(event -> outcomes.put(name(event), thrown(event)));
        return outcomes;
    }

    private static EngineExecutionResults execute(String folder, Bench on) {
        return EngineTestKit.engine(new VectorEngine(folder, () -> on))
                .selectors(selectPackage(folder))
                .execute();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    private static Optional<Throwable> thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class).getThrowable();
    }
}
