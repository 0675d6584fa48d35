package dev.ohosbackup.cli.benchmark;

import io.qameta.allure.junitplatform.AllureJunitPlatform;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What a run of the kit is compared with: one test of Jupiter that does nothing, with the Allure listener, in a JVM of its own. */
public final class SingleTest {
    private SingleTest() {}

    /** The test. */
    static class Nothing {
        @Test
        void succeeds() {}
    }

    /** Runs it; ends in 0 when it has succeeded. */
    public static void main(String[] args) {
        Launcher launcher = LauncherFactory.create();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(Nothing.class))
                        .build(),
                summary,
                new AllureJunitPlatform());
        System.exit(summary.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
    }
}
