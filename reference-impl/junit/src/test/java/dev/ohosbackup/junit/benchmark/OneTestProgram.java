package dev.ohosbackup.junit.benchmark;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ohosbackup.junit.WithDevice;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** One Jupiter test and then the end: {@code empty}, or {@code device}, which takes a device and looks at it. */
final class OneTestProgram {
    private OneTestProgram() {}

    static class EmptyCase {
        @Test
        void nothing() {}
    }

    @WithDevice
    static class DeviceCase {
        @Test
        void takesADevice(TestDevice device) {
            if (device.app("com.example.notes").text("today.txt").isEmpty()) {
                throw new AssertionError("expected a device with files");
            }
        }
    }

    public static void main(String[] args) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Class<?> tests = args[0].equals("device") ? DeviceCase.class : EmptyCase.class;
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        if (summary.getTestsSucceededCount() != 1) {
            throw new IllegalStateException("expected one test to succeed, got " + summary.getTestsSucceededCount());
        }
    }
}
