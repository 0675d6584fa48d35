package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.manyFiles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.simulator.service.Quirk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuirkTest {
    @Test
    void repeatedAppendsAreAccepted() {
        try (Phone phone = Phone.with(Quirk.REPEATED_APPENDS, app("com.a"), app("com.b"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            await(session.appendBundles(List.of("com.b")));
            phone.settle();
            assertThat(client.events()).contains("end com.a", "end com.b");
        }
    }

    @Test
    void tenThousandFilesASecondArePossible() {
        try (Phone phone = Phone.with(Quirk.SEND_RATE_10000, manyFiles("com.a", 900))) {
            Recorder client = phone.client().onBegin(bundle -> phone.backup().updateSendRate(bundle, 20_000));
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.pass(Duration.ofMillis(900));
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void aUriMayHoldWhatAFileNameMayHold() {
        try (Phone phone = Phone.with(Quirk.ANY_URI_CHARACTERS, app("com.a"))) {
            Recorder client = phone.client();
            SessionRestore session = phone.backup().newSessionRestore(client);
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            await(session.getFileHandle(FileMeta.of("com.a", "a b-ä")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.a", "file com.a a b-ä");
            for (String uri : List.of("", ".", "..", "a/b", "../a", "a\u0000")) {
                assertThat(refusal(() -> session.getFileHandle(FileMeta.of("com.a", uri))))
                        .isEqualTo(13900020);
            }
        }
    }

    @Test
    void bundlesStartInTheOrderOfTheirNames() {
        Script busy = Script.plain().works(Duration.ofSeconds(10));
        try (Phone phone =
                Phone.with(Quirk.BUNDLE_NAME_ORDER, app("com.a", busy), app("com.b", busy), app("com.c", busy))) {
            Recorder client = phone.client();
            await(phone.backup()
                    .newIncrementalBackupSession(client)
                    .appendBundles(List.of(
                            IncrementalBackupData.first("com.c").withPriority(9),
                            IncrementalBackupData.first("com.b").withPriority(5),
                            IncrementalBackupData.first("com.a"))));
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.a", "begin com.b", "begin com.c");
        }
    }
}
