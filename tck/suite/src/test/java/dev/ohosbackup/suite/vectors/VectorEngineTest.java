package dev.ohosbackup.suite.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.RequirementViolated;
import dev.ohosbackup.suite.bench.Worlds;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.recorder.RecordedImplementation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
    private final TinyImplementation implementation = new TinyImplementation();
    private final Bench bench = new Bench(
            new RecordedImplementation(
                    implementation, implementation.info(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
            20,
            0,
            Catalogue.load().get("backup.get-backup-version.shape"),
            Worlds.load());

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
    void aMalformedVectorFailsAndTheOthersRun() {
        Map<String, Optional<Throwable>> outcomes = outcomes("tiny.malformed");

        assertThat(outcomes).hasSize(18).containsEntry("right", Optional.empty());
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
                "misspelt key | only keys out of [call, expect, given, | but saw \"otherwize\"; correct its spelling",
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
                "broken expression | a regular expression | but saw \"(\"; correct it"
            })
    void aMessageNamesFileAndVectorTheRightFormAndWhatToDo(String id, String expected, String seen) {
        String message = outcomes("tiny.malformed").get(id).orElseThrow().getMessage();

        assertThat(message)
                .startsWith("tiny/malformed/mistakes.json: vector \"" + id + "\": expected ")
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
        assertThatThrownBy(() -> execute("tiny." + folder))
                .rootCause()
                .isInstanceOf(MalformedVectorException.class)
                .hasMessage(message);
    }

    @Test
    void aFileThatIsNoJsonStopsTheRun() {
        assertThatThrownBy(() -> execute("tiny.unparsable"))
                .rootCause()
                .isInstanceOf(MalformedVectorException.class)
                .message()
                .startsWith("tiny.unparsable: expected JSON, but saw tiny/unparsable/broken.json cannot be read")
                .endsWith("; correct the file")
                .doesNotContain("\n");
    }

    private Map<String, Optional<Throwable>> outcomes(String folder) {
        Map<String, Optional<Throwable>> outcomes = new TreeMap<>();
        execute(folder).testEvents().finished().stream().forEach(event -> outcomes.put(name(event), thrown(event)));
        return outcomes;
    }

    private EngineExecutionResults execute(String folder) {
        return EngineTestKit.engine(new VectorEngine(folder, () -> bench))
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
