package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.SessionInState.BUNDLE;
import static dev.ohosbackup.simulator.SessionInState.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.simulator.SessionInState.Kind;
import dev.ohosbackup.simulator.SessionInState.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every member of the three session classes in every state of a bundle: what the caller gets.
 *
 * <p>The table is that of OpenHarmony's service where the documents are silent. Where the rulings (R…) decide otherwise,
 * the row says so. What cannot be checked here: what comes of a call later on; other tests follow each to its end.
 */
class OperationsByStateTest {
    /**
     * The letters are those of the classes: SessionBackup, IncrementalBackupSession, SessionRestore. {@code ok} is an
     * answer without a value, a number of eight digits is a refusal, or what cancel returns.
     */
    private static final String TABLE = """
            member                | of  | none     | not appended | queued   | starting | running  | finished | died     | why
            appendBundles         | B   | 13900020 | ok           | 13900001 | 13900001 | 13900001 | 13900001 | 13900001 | once: R1; after release: R24; after death: R33
            appendBundles         | R   | 13900020 | ok           | 13900001 | 13900001 | 13900001 | 13900001 | 13900001 | as above; OpenHarmony resolves after release and does nothing, R24 allows both
            appendBundles         | I   | 13900001 | ok           | ok       | ok       | ok       | ok       | 13900001 | R2
            getFileHandle         | R   | 13900020 | 13900020     | ok       | ok       | ok       | 13900020 | 13900001 | R20, R21
            publishFile ''        | R   | 13900020 | 13900020     | 13900020 | 13900020 | ok       | 13900020 | 13900001 | R18
            publishFile 'f'       | R   | 13900020 | 13900001     | 13900001 | 13900001 | 13900001 | 13900001 | 13900001 | R18; that there is no session is seen first
            publishFile '../f'    | R   | 13900020 | 13900020     | 13900020 | 13900020 | 13900020 | 13900020 | 13900001 | R19
            release               | BIR | 13900001 | ok           | ok       | ok       | ok       | ok       | 13900001 | R24
            cancel                | BIR | 13500011 | 13500012     | 13500011 | 13500011 | 0        | 13500012 | 13500011 | R8, R24
            updateTimer           | BIR | false    | false        | true     | true     | true     | false    | false    | R5
            updateSendRate        | BI  | false    | false        | false    | false    | true     | false    | false    | R7
            updateSendRate        | R   | false    | false        | false    | false    | false    | false    | false    | R7: only in backups
            getBackupDataSize     | BI  | silent   | reports      | reports  | reports  | reports  | reports  | 13900001 | R12, R24
            … during a scan       | BI  | silent   | 13900020     | 13900020 | 13900020 | 13900020 | 13900020 | 13900001 | as OpenHarmony
            getLocalCapabilities  | BIR | file     | file         | file     | file     | file     | file     | file     | R24: no session is needed
            cleanBundleTempDir    | BIR | true     | true         | true     | true     | false    | true     | true     | R34: never true while something is left, as of one at work
            getCompatibilityInfo  | BI  | 13900020 | in a backup  | in a backup  | in a backup  | in a backup  | in a backup  | 13900001 | R35, R24
            getCompatibilityInfo  | R   | 13900020 | in a restore | in a restore | in a restore | in a restore | in a restore | 13900001 | R35, R24
            backup.getBackupInfo  | BIR | info     | info         | info     | info     | info     | info     | info     | R36: no session is needed
            """;

    private static final Map<Character, Kind> KINDS =
            Map.of('B', Kind.BACKUP, 'I', Kind.INCREMENTAL, 'R', Kind.RESTORE);

    static Stream<Arguments> rows() {
        return TABLE.lines()
                .skip(1)
                .map(line -> line.split(" *\\| *"))
                .flatMap(row -> row[1].chars()
                        .mapToObj(letter -> KINDS.get((char) letter))
                        .flatMap(kind -> Stream.of(State.values())
                                .map(state -> Arguments.of(row[0], kind, state, row[2 + state.ordinal()]))));
    }

    private static final Map<String, Function<SessionInState, Object>> MEMBERS = Map.ofEntries(
            Map.entry("appendBundles", it -> it.append(List.of(BUNDLE))),
            Map.entry("getFileHandle", it -> it.restore().getFileHandle(file("f"))),
            Map.entry("publishFile ''", it -> it.restore().publishFile(file(""))),
            Map.entry("publishFile 'f'", it -> it.restore().publishFile(file("f"))),
            Map.entry("publishFile '../f'", it -> it.restore().publishFile(file("../f"))),
            Map.entry("release", it -> it.session.release()),
            Map.entry("cancel", it -> it.session.cancel(BUNDLE)),
            Map.entry("updateTimer", it -> it.phone.backup().updateTimer(BUNDLE, 1000)),
            Map.entry("updateSendRate", it -> it.phone.backup().updateSendRate(BUNDLE, 1)),
            Map.entry("getBackupDataSize", OperationsByStateTest::measured),
            Map.entry("… during a scan", it -> {
                await(measure(it));
                return measured(it);
            }),
            Map.entry("getLocalCapabilities", it -> it.session.getLocalCapabilities()),
            Map.entry("cleanBundleTempDir", it -> it.session.cleanBundleTempDir(BUNDLE)),
            Map.entry("getCompatibilityInfo", it -> it.session.getCompatibilityInfo(BUNDLE, "{}")),
            Map.entry("backup.getBackupInfo", it -> it.phone.backup().getBackupInfo(BUNDLE)));

    private static CompletionStage<Void> measure(SessionInState it) {
        List<IncrementalBackupTime> bundles = List.of(IncrementalBackupTime.of(BUNDLE, 0));
        return it.session instanceof SessionBackup backup
                ? backup.getBackupDataSize(true, bundles)
                : ((IncrementalBackupSession) it.session).getBackupDataSize(true, bundles);
    }

    private static String measured(SessionInState it) {
        await(measure(it));
        it.phone.settle();
        return it.client.sizeReports().isEmpty() ? "silent" : "reports";
    }

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @MethodSource("rows")
    void aMemberAnswersAsItsStateSays(String member, Kind kind, State state, String expected) {
        try (SessionInState it = SessionInState.of(kind, state)) {
            int told = it.client.events().size();
            assertThat(outcome(it, MEMBERS.get(member))).isEqualTo(expected);
            it.phone.settle();
            List<String> since =
                    it.client.events().subList(told, it.client.events().size());
            if (state == State.NONE || state == State.DIED) {
                assertThat(since)
                        .as("nothing is told of a session that is over")
                        .isEmpty();
            }
            assertThat(it.phone.clock().untilNextEvent())
                    .as("what is left to happen")
                    .isEmpty();
            // The device is free for the next session, at the latest when this one is released.
            if (state != State.NONE && state != State.DIED && !member.equals("release")) {
                await(it.session.release());
            }
            assertThat(it.phone.backUp("com.x1")).containsKey("com.x1 manage.json");
        }
    }

    private static String outcome(SessionInState it, Function<SessionInState, Object> member) {
        try {
            Object answer = member.apply(it);
            Object value = answer instanceof CompletionStage<?> promise ? await(promise) : answer;
            if (value instanceof FileData capabilities) {
                assertThat(it.phone.readAndClose(capabilities)).contains(BUNDLE);
                return "file";
            }
            return value == null ? "ok" : value instanceof Optional<?> text ? (String) text.get() : value.toString();
        } catch (BusinessError thrown) {
            return Integer.toString(thrown.code());
        } catch (CompletionException refused) {
            return Integer.toString(((BusinessError) refused.getCause()).code());
        }
    }
}
