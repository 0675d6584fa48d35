package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.forbidden;
import static dev.ohosbackup.simulator.TestApps.withoutExtension;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendBundlesTest {
    private static final String USER = "{\"type\":\"userId\",\"detail\":\"100\"}";

    @Test
    void theSecondAppendIsRefusedAndTheFirstCompletes() {
        try (Phone phone = Phone.with(20, app("com.a"), app("com.b"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            assertThat(refusal(() -> session.appendBundles(List.of("com.b")))).isEqualTo(13900001);
            List<Integer> codes = new ArrayList<>();
            session.appendBundles(
                    List.of("com.b"), (err, data) -> codes.add(err.orElseThrow().code()));
            phone.settle();
            assertThat(codes).containsExactly(13900001);
            assertThat(client.eventsOf("com.a")).endsWith("end com.a");
            assertThat(client.eventsOf("com.b")).isEmpty();
            assertThat(client.events()).filteredOn("all end"::equals).hasSize(1);
        }
    }

    @Test
    void theSecondAppendOfARestoreIsRefusedToo() {
        try (Phone phone = Phone.with(20, app("com.a"), app("com.b"))) {
            SessionRestore session = phone.backup().newSessionRestore(phone.client());
            int capabilities = phone.capabilities();
            await(session.appendBundles(capabilities, List.of("com.a")));
            assertThat(refusal(() -> session.appendBundles(capabilities, List.of("com.b"))))
                    .isEqualTo(13900001);
        }
    }

    @Test
    void anIncrementalSessionTakesMoreUntilItIsReleased() {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().works(Duration.ofMinutes(1))), app("com.b"))) {
            Recorder client = phone.client();
            IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(client);
            await(session.appendBundles(List.of(IncrementalBackupData.first("com.a"))));
            phone.pass(Duration.ofSeconds(1));
            await(session.appendBundles(List.of(IncrementalBackupData.first("com.b"))));
            phone.settle();
            await(session.appendBundles(List.of(IncrementalBackupData.first("com.a"))));
            phone.settle();
            assertThat(client.events()).filteredOn("end com.a"::equals).hasSize(2);
            assertThat(client.events()).filteredOn("end com.b"::equals).hasSize(1);
            assertThat(client.events())
                    .filteredOn("all end"::equals)
                    .as("one for each append")
                    .hasSize(3);
            await(session.release());
            assertThat(refusal(() -> session.appendBundles(List.of(IncrementalBackupData.first("com.a")))))
                    .isEqualTo(13900001);
        }
    }

    @Test
    void aBundleAppendedAgainWhileItRunsRunsOnceMoreAfterwards() {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().works(Duration.ofMinutes(1))))) {
            Recorder client = phone.client();
            IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(client);
            await(session.appendBundles(List.of(IncrementalBackupData.first("com.a"))));
            phone.pass(Duration.ofSeconds(1));
            await(session.appendBundles(List.of(IncrementalBackupData.first("com.a"))));
            phone.settle();
            assertThat(client.events())
                    .filteredOn(event -> !event.startsWith("file"))
                    .containsExactly("begin com.a", "end com.a", "all end", "begin com.a", "end com.a", "all end");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18, 20})
    void whatMayNotTakePartIsRefusedByOnBundleBeginAndTheOthersComplete(int level) {
        try (Phone phone = Phone.with(level, app("com.a"), forbidden("com.no"), withoutExtension("com.bare"))) {
            Recorder client = phone.client();
            await(phone.backup()
                    .newSessionBackup(client)
                    .appendBundles(List.of("com.no", "com.a", "com.bare", "com.unknown")));
            phone.settle();
            assertThat(client.events())
                    .contains("begin com.no 13500001", "begin com.bare 13500005", "begin com.unknown 13500005");
            assertThat(client.eventsOf("com.no")).hasSize(1);
            assertThat(client.errors())
                    .allSatisfy(error -> assertThat(error.data()).isPresent());
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void atApi10TheRefusalHasACodeOfThatLevelAndNoName() {
        try (Phone phone = Phone.with(10, forbidden("com.no"))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.no", "com.unknown")));
            phone.settle();
            assertThat(client.events()).containsExactly("begin ? 13900020", "begin ? 13900020", "all end");
        }
    }

    @Test
    void whenAllAreRefusedAllHaveEndedOnce() {
        try (Phone phone = Phone.with(20, forbidden("com.no"))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.no", "com.unknown")));
            phone.settle();
            assertThat(client.events())
                    .containsExactly("begin com.no 13500001", "begin com.unknown 13500005", "all end");
        }
    }

    @Test
    void anEmptyAppendStartsNothing() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of()));
            phone.settle();
            assertThat(client.events()).isEmpty();
        }
    }

    @Test
    void eachApplicationIsHandedTheDetailsMeantForIt() {
        Script echo = Script.plain().reports("got {argument}", "");
        try (Phone phone = Phone.with(20, app("com.a", echo), app("com.b", echo), app("com.c", echo))) {
            Recorder client = phone.client();
            List<String> infos = List.of(
                    "{\"infos\":[{\"type\":\"unicast\",\"details\":[{\"type\":\"t\",\"detail\":[1]}]}]}",
                    "{\"infos\":[{\"type\":\"broadcast\",\"details\":[{\"type\":\"x\"}]}]}",
                    "not json");
            await(phone.backup()
                    .newSessionBackup(client)
                    .appendBundles(List.of("com.a", "com.b", "com.c"), Optional.of(infos)));
            phone.settle();
            assertThat(client.events())
                    .contains(
                            "result com.a got [{\"type\":\"t\",\"detail\":[1]}," + USER + "]",
                            "result com.b got [" + USER + "]",
                            "result com.c got [" + USER + "]");
        }
    }

    @Test
    void parametersReachTheApplicationLikeInfos() {
        Script echo = Script.plain().reports("got {argument}", "");
        try (Phone phone = Phone.with(20, app("com.a", echo))) {
            Recorder client = phone.client();
            IncrementalBackupData bundle = IncrementalBackupData.first("com.a")
                    .withParameters("{\"infos\":[{\"type\":\"unicast\",\"details\":[{\"p\":1}]}]}");
            await(phone.backup().newIncrementalBackupSession(client).appendBundles(List.of(bundle)));
            phone.settle();
            assertThat(client.events()).contains("result com.a got [{\"p\":1}," + USER + "]");
        }
    }

    @Test
    void infosOfAnotherLengthAreRefusedAndNothingStarts() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            assertThat(refusal(() -> session.appendBundles(List.of("com.a"), Optional.of(List.of()))))
                    .isEqualTo(13900020);
            assertThat(refusal(() -> session.appendBundles(List.of("com.a"), Optional.of(List.of("{}", "{}")))))
                    .isEqualTo(13900020);
            phone.settle();
            assertThat(client.events()).isEmpty();
        }
    }

    @Test
    void aDelayIsWaitedForAndWhoIsOnlyBroadcastToTakesNoPart() {
        try (Phone phone = Phone.with(20, app("com.a"), app("com.b"))) {
            Recorder client = phone.client();
            List<String> infos =
                    List.of("{\"delayTime\":60}", "{\"infos\":[{\"type\":\"broadcast\",\"isBroadcastOnly\":true}]}");
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.b"), Optional.of(infos)));
            phone.pass(Duration.ofSeconds(59));
            assertThat(client.events()).isEmpty();
            phone.settle();
            assertThat(client.eventsOf("com.b")).isEmpty();
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void largerPrioritiesStartFirstAndEqualOnesInCallOrder() {
        Script busy = Script.plain().works(Duration.ofSeconds(10));
        try (Phone phone = Phone.with(
                20,
                app("com.a", busy),
                app("com.b", busy),
                app("com.c", busy),
                app("com.d", busy),
                app("com.e", busy),
                app("com.f", busy))) {
            Recorder client = phone.client();
            List<IncrementalBackupData> bundles = List.of(
                    IncrementalBackupData.first("com.e"),
                    IncrementalBackupData.first("com.d").withPriority(-1),
                    IncrementalBackupData.first("com.f"),
                    IncrementalBackupData.first("com.a").withPriority(5),
                    IncrementalBackupData.first("com.c").withPriority(9),
                    IncrementalBackupData.first("com.b").withPriority(5));
            await(phone.backup().newIncrementalBackupSession(client).appendBundles(bundles));
            phone.settle();
            assertThat(client.events())
                    .filteredOn(event -> event.startsWith("begin"))
                    .containsExactly(
                            "begin com.c", "begin com.a", "begin com.b", "begin com.e", "begin com.f", "begin com.d");
        }
    }

    @Test
    void aManifestThatIsNotOpenOrNotAManifestIsRefused() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(client);
            assertThat(refusal(() -> session.appendBundles(List.of(IncrementalBackupData.since("com.a", 1, 999)))))
                    .isEqualTo(13900020);
            int nonsense = phone.open("nonsense");
            await(session.appendBundles(List.of(IncrementalBackupData.since("com.a", 1, nonsense))));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13900020", "all end");
            assertThat(phone.read(nonsense))
                    .as("the descriptor stays the client's")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "not JSON",
                "{\"infos\":[{\"type\":\"unicast\",\"details\":[{\"p\":1}]}]} and more",
                "{\"infos\":{\"0\":{\"type\":\"unicast\",\"details\":[{\"p\":1}]}}}",
                "{\"infos\":[{\"type\":\"unicast\",\"details\":{\"p\":1}}]}",
                "{\"infos\":[{\"type\":7,\"details\":[{\"p\":1}]},\"unicast\",null]}",
                "{\"infos\":[{\"isBroadcastOnly\":\"true\"}],\"delayTime\":\"60\",\"backupScene\":[]}",
                "{\"infos\":null,\"delayTime\":-1,\"clearBackupData\":{}}"
            })
    void whatIsNotAnOptionOfItsTypeSaysNothing(String info) {
        Script echo = Script.plain().reports("got {argument}", "");
        try (Phone phone = Phone.with(20, app("com.a", echo))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a"), Optional.of(List.of(info))));
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events())
                    .contains("result com.a got [" + USER + "]")
                    .endsWith("end com.a", "all end");
        }
    }

    @Test
    void atApi10AnAppendOfNothingDoesNotKeepTheDeviceForItself() {
        try (Phone phone = Phone.with(10, app("com.a"))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of()));
            phone.settle();
            phone.backup().newSessionRestore(phone.client());
            assertThat(client.events()).isEmpty();
        }
    }
}
