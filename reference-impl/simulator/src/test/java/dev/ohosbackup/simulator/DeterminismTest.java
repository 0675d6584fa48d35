package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static List<String> trace(long seed) {
        List<AppSpec> apps = IntStream.range(0, 6)
                .mapToObj(i -> app(
                        "com." + i, Script.plain().works(Duration.ofMillis(30)).progresses("x")))
                .toList();
        try (Phone phone = Phone.of(DeviceSpec.of(new World("six", apps), 20).withSeed(seed))) {
            List<String> trace = new ArrayList<>();
            Recorder client = phone.client().onFile(file -> {
                trace.add(file.toString() + Arrays.hashCode(phone.read(file.fd())));
                phone.closeAll(file);
            });
            await(phone.backup()
                    .newSessionBackup(client)
                    .appendBundles(apps.stream().map(AppSpec::bundleName).toList()));
            phone.settle();
            client.timed().forEach(told -> trace.add(told.at() + " " + told.what()));
            return trace;
        }
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        for (long seed = 0; seed < 5; seed++) {
            assertThat(trace(seed)).isEqualTo(trace(seed));
        }
    }

    @Test
    void seedsVaryTheOrderBetweenBundles() {
        Set<List<String>> orders = new LinkedHashSet<>();
        for (long seed = 0; seed < 10; seed++) {
            orders.add(trace(seed).stream()
                    .filter(event -> event.contains(" begin "))
                    .map(event -> event.substring(event.indexOf("begin")))
                    .toList());
        }
        assertThat(orders).hasSizeGreaterThan(3);
    }

    @Test
    void devicesInOneVirtualMachineDoNotDisturbEachOther() throws Exception {
        List<String> alone = trace(3);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> traces = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                traces.add(threads.submit(() -> trace(3)));
            }
            for (Future<List<String>> other : traces) {
                assertThat(other.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void severalThreadsOnOneDeviceGetThroughOneAfterTheOther() throws Exception {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().informs("info")))) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    answers.add(threads.submit(() -> {
                        assertThat(phone.backup().getBackupInfo("com.a")).contains("info");
                        int fd = phone.capabilities();
                        assertThat(phone.read(fd)).isNotEmpty();
                        phone.close(fd);
                        phone.pass(Duration.ofMillis(10));
                        return fd;
                    }));
                }
                Set<Integer> fds = new LinkedHashSet<>();
                for (Future<Integer> answer : answers) {
                    fds.add(answer.get());
                }
                assertThat(fds).as("each got its own").hasSize(40);
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
