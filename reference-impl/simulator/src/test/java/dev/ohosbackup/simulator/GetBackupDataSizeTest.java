package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.LONG_AGO;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.noise;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.plug.SandboxEditor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GetBackupDataSizeTest {
    private static Phone phone() {
        return Phone.with(
                20,
                app("com.a", Script.plain(), noise("a", 3 * 1024 * 1024, 1)),
                app("com.b", Script.plain(), noise("b", 1000, 2)),
                app("com.c", Script.plain(), noise("c", 2000, 3)));
    }

    private static List<IncrementalBackupTime> since(long time, String... bundles) {
        return Stream.of(bundles)
                .map(bundle -> IncrementalBackupTime.of(bundle, time))
                .toList();
    }

    @Test
    void aPreciseScanReportsEveryFiveSecondsAndAtTheEnd() throws Exception {
        try (Phone phone = phone()) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).getBackupDataSize(true, since(0, "com.a", "com.b", "com.c")));
            assertThat(client.sizeReports()).as("the promise answers first").isEmpty();
            phone.settle();
            // com.a takes 2 s and 3 MiB, the others 2 s each: it is at com.a when the first 5 s are over.
            List<JsonNode> reports = parsed(client);
            assertThat(reports).hasSize(2);
            assertThat(reports.get(1).path("scanning").asText()).isEmpty();
            assertThat(reports.get(0).path("scanning").asText()).isNotEmpty();
            assertThat(Duration.between(
                            client.timed().get(0).at(), client.timed().get(1).at()))
                    .isLessThanOrEqualTo(Duration.ofSeconds(5));
            List<String> measured = new ArrayList<>();
            reports.forEach(report -> report.path("scaned")
                    .forEach(one -> measured.add(one.path("bundleName").asText() + " " + one.path("dataSize") + " "
                            + one.path("incDataSize"))));
            assertThat(measured).containsExactly("com.a 3145728 -1", "com.b 1000 -1", "com.c 2000 -1");
        }
    }

    @Test
    void aPreciseScanSinceATimeCountsWhatIsNewer() throws Exception {
        try (Phone phone = phone()) {
            phone.control(SandboxEditor.class).write("com.b", FILES + "new", new byte[77], LONG_AGO.plusSeconds(10));
            Recorder client = phone.client();
            await(phone.backup()
                    .newSessionBackup(client)
                    .getBackupDataSize(true, since(LONG_AGO.getEpochSecond(), "com.b")));
            phone.settle();
            JsonNode one = parsed(client).get(0).path("scaned").path(0);
            assertThat(one.path("dataSize").asLong()).isEqualTo(1077);
            assertThat(one.path("incDataSize").asLong()).isEqualTo(77);
        }
    }

    @Test
    void anEstimateIsQuickAndKnowsNoIncrement() throws Exception {
        try (Phone phone = phone()) {
            Recorder client = phone.client();
            await(phone.backup()
                    .newSessionBackup(client)
                    .getBackupDataSize(
                            false, since(LONG_AGO.getEpochSecond(), "com.a", "com.b", "com.unknown", "com.b")));
            phone.pass(Duration.ofSeconds(1));
            List<JsonNode> reports = parsed(client);
            assertThat(reports).hasSize(1);
            assertThat(reports.get(0).toString())
                    .isEqualTo("{\"scaned\":[{\"bundleName\":\"com.a\",\"dataSize\":3145728,\"incDataSize\":-1},"
                            + "{\"bundleName\":\"com.b\",\"dataSize\":1000,\"incDataSize\":-1},"
                            + "{\"bundleName\":\"com.unknown\",\"dataSize\":-1,\"incDataSize\":-1}],"
                            + "\"scanning\":\"\"}");
        }
    }

    @Test
    void aSecondScanWaitsForTheFirstToEnd() {
        try (Phone phone = phone()) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.getBackupDataSize(true, since(0, "com.a")));
            assertThat(refusal(() -> session.getBackupDataSize(true, since(0, "com.b"))))
                    .isEqualTo(13900020);
            phone.settle();
            await(session.getBackupDataSize(true, since(0, "com.b")));
            phone.settle();
            assertThat(client.sizeReports()).last().asString().contains("com.b");
        }
    }

    @Test
    void releaseEndsAScan() {
        try (Phone phone = phone()) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.getBackupDataSize(true, since(0, "com.a", "com.b")));
            phone.pass(Duration.ofSeconds(1));
            await(session.release());
            phone.settle();
            assertThat(client.sizeReports()).isEmpty();
        }
    }

    @Test
    void aClientWithoutTheOptionalMemberIsNotTold() {
        try (Phone phone = phone()) {
            List<String> told = new ArrayList<>();
            SessionBackup session = phone.backup().newSessionBackup(silent(told));
            await(session.getBackupDataSize(false, since(0, "com.a")));
            phone.settle();
            assertThat(told).isEmpty();
        }
    }

    private static GeneralCallbacks silent(List<String> told) {
        return new GeneralCallbacks() {
            @Override
            public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
                told.add("file");
            }

            @Override
            public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
                told.add("begin");
            }

            @Override
            public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
                told.add("end");
            }

            @Override
            public void onAllBundlesEnd(Optional<BusinessError> err) {
                told.add("all end");
            }

            @Override
            public void onBackupServiceDied() {
                told.add("died");
            }
        };
    }

    @Test
    void anEmptyOrMissingListIsRefused() {
        try (Phone phone = phone()) {
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            assertThat(refusal(() -> session.getBackupDataSize(true, List.of())))
                    .isEqualTo(13900020);
            assertThat(refusal(() -> session.getBackupDataSize(true, null))).isEqualTo(401);
        }
    }

    private static List<JsonNode> parsed(Recorder client) throws Exception {
        List<JsonNode> reports = new ArrayList<>();
        for (String report : client.sizeReports()) {
            reports.add(new ObjectMapper().readTree(report));
        }
        return reports;
    }
}
