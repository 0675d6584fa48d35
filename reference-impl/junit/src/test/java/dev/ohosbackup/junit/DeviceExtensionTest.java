package dev.ohosbackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.simulator.strict.ProtocolException;
import dev.ohosbackup.simulator.strict.ProtocolRule;
import dev.ohosbackup.simulator.testdouble.Diagnostics;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The extension gives what it promises, and what it says when a test fails can be read. */
@WithDevice(apiLevel = 12, seed = 5)
class DeviceExtensionTest {
    private Optional<TestDevice> prepared = Optional.empty();

    @BeforeEach
    void prepare(TestDevice device) {
        prepared = Optional.of(device);
    }

    @AfterEach
    void isTheSameAfterwards(TestDevice device) {
        assertThat(device).isSameAs(prepared.orElseThrow());
    }

    @Test
    void isTheOneThatWasPrepared(TestDevice device) {
        assertThat(device).isSameAs(prepared.orElseThrow());
        assertThat(device.apiLevel()).isEqualTo(12);
        assertThat(device.seed()).isEqualTo(5);
    }

    @Test
    @WithDevice(apiLevel = 20)
    void whatStandsOnTheMethodGoesFirst(TestDevice device) {
        assertThat(device.apiLevel()).isEqualTo(20);
    }

    @Test
    void anotherNameIsAnotherDevice(
            TestDevice device, @WithDevice(name = "new phone", apiLevel = 18, freeBytes = 7) TestDevice other) {
        assertThat(other).isNotSameAs(device);
        assertThat(other.apiLevel()).isEqualTo(18);
    }

    @Test
    void aWorldComesFromAResource(@WithDevice(name = "two", world = "/worlds/two.json") TestDevice device) {
        assertThat(device.app("com.example.notes").text("today.txt")).isEqualTo("milk\n");
        assertThat(device.app("com.example.mail").has("in-002")).isTrue();
    }

    @Nested
    class Inside {
        @Test
        void theAnnotationOfTheOuterClassHolds(TestDevice device) {
            assertThat(device.apiLevel()).isEqualTo(12);
        }
    }

    @WithDevice
    static class GoodTestCase {
        @Test
        void one(TestDevice device) {
            device.app("com.example.notes").write("today.txt", "changed");
        }

        @Test
        void two(TestDevice device) {
            assertThat(device.app("com.example.notes").text("today.txt")).isNotEqualTo("changed");
        }
    }

    @WithDevice
    static class LeakingTestCase {
        @Test
        void leaks(TestDevice device) {
            device.backup().getLocalCapabilities().toCompletableFuture().join();
        }

        @Test
        @WithDevice(lenient = ProtocolRule.FD_LEFT_OPEN)
        void mayLeak(TestDevice device) {
            device.backup().getLocalCapabilities().toCompletableFuture().join();
        }
    }

    @WithDevice(seed = 9)
    static class FailingTestCase {
        @Test
        void fails(TestDevice device) {
            device.inject(Fault.of(Map.of("what", "stall", "when", "WORK")));
            Client client = new Client(device);
            device.backup()
                    .newSessionBackup(client)
                    .appendBundles(List.of("com.example.notes"))
                    .toCompletableFuture()
                    .join();
            device.backup().getLocalCapabilities().toCompletableFuture().join();
            device.clock().advance(Duration.ofSeconds(1));
            throw new IllegalStateException("what the test itself says");
        }
    }

    static class ConstructorTestCase {
        ConstructorTestCase(TestDevice device) {
            assertThat(device).isNotNull();
        }

        @Test
        @WithDevice
        void never() {}
    }

    @WithDevice
    static class SeedTestCase {
        private static final List<Long> SEEN = new ArrayList<>();

        @Test
        void seeded(TestDevice device) {
            SEEN.add(device.seed());
        }
    }

    @WithDevice(world = "nowhere.json")
    static class NowhereTestCase {
        @Test
        void never(TestDevice device) {}
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static Throwable failureOf(Class<?> tests) {
        return run(tests).testEvents().failed().stream()
                .map(Event::getPayload)
                .map(payload -> (TestExecutionResult) payload.orElseThrow())
                .map(result -> result.getThrowable().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachTestHasOneOfItsOwn() {
        run(GoodTestCase.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2).failed(0));
    }

    @Test
    void aBrokenRuleFailsTheTestUnlessItIsLetOff() {
        run(LeakingTestCase.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).failed(1));
        assertThat(failureOf(LeakingTestCase.class))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("fd.left-open")
                .hasMessageContaining("LeakingTestCase.leaks");
    }

    @Test
    void aFailureIsFollowedByTheStateOfItsDevice() {
        Throwable failure = failureOf(FailingTestCase.class);
        assertThat(failure).hasMessage("what the test itself says");
        assertThat(failure.getSuppressed()).hasSize(1);
        DeviceState state = (DeviceState) failure.getSuppressed()[0];
        assertThat(state)
                .hasMessageContaining("TestDevice.at(20).seed(9)")
                .hasMessageContaining("onBundleBegin")
                .hasMessageContaining("FaultStruck")
                .hasMessageContaining("fd ")
                .hasMessageContaining("FailingTestCase.fails")
                .hasMessageContaining("2026-01-01T00:15:00");
        Diagnostics diagnostics = state.diagnostics();
        assertThat(diagnostics.openFds()).isNotEmpty();
        assertThat(diagnostics.planned()).isNotEmpty();
    }

    @Test
    void aDeviceBelongsToATestAndNotToAConstructor() {
        assertThat(failureOf(ConstructorTestCase.class))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageContaining("belongs to one test");
    }

    @Test
    void aWorldThatIsNotThereIsNamed() {
        assertThat(failureOf(NowhereTestCase.class)).hasMessageContaining("there is no world nowhere.json");
    }

    @Test
    void aRunMayHaveASeedOfItsOwn() {
        SeedTestCase.SEEN.clear();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(SeedTestCase.class))
                .configurationParameter("ohosbackup.seed", "77")
                .execute();
        assertThat(SeedTestCase.SEEN).containsExactly(77L);
    }
}
