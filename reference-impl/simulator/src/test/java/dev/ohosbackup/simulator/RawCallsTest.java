package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.thrownBy;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.api.Spec;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members called by name with what JavaScript can pass. What they do with right arguments is tested with typed calls. */
class RawCallsTest {
    private static final RawValue.Undefined UNDEFINED = new RawValue.Undefined();
    private static final RawValue.Text APP = new RawValue.Text("com.a");

    private static RawAnswer call(Phone phone, RawCall call) {
        return phone.control(RawCalls.class).call(call);
    }

    private static RawValue returned(Phone phone, String member, RawValue... arguments) {
        return ((RawAnswer.Returned) call(phone, RawCall.of(member, arguments))).value();
    }

    private static RawValue resolved(Phone phone, RawCall call) {
        return await(((RawAnswer.Promised) call(phone, call)).promise());
    }

    private static int code(Phone phone, RawCall call) {
        return thrownBy(() -> call(phone, call)).code();
    }

    /** The level each member came at, over all its overloads, by the name that documents and raw calls use. */
    private static Map<String, Integer> members() {
        Map<String, Integer> members = new TreeMap<>();
        for (Class<?> type :
                List.of(Backup.class, SessionBackup.class, SessionRestore.class, IncrementalBackupSession.class)) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Spec.class) && !method.isBridge()) {
                    members.merge(
                            name(type, method), method.getAnnotation(Spec.class).since(), Math::min);
                }
            }
        }
        return members;
    }

    private static String name(Class<?> type, Method method) {
        if (type != Backup.class) {
            return type.getSimpleName() + "." + method.getName();
        }
        return method.getName().startsWith("new")
                ? method.getName().substring("new".length()) + ".constructor"
                : "backup." + method.getName();
    }

    private static Optional<Session> session(Phone phone, String member) {
        if (member.startsWith("backup.") || member.endsWith(".constructor")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (member.substring(0, member.indexOf('.'))) {
                    case "SessionBackup" -> phone.backup().newSessionBackup(phone.client());
                    case "SessionRestore" -> phone.backup().newSessionRestore(phone.client());
                    default -> phone.backup().newIncrementalBackupSession(phone.client());
                });
    }

    private static RawCall bare(Phone phone, String member) {
        return new RawCall(member, session(phone, member), List.of(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 18, 20})
    void everyMemberIsReachedByItsNameFromItsLevelOn(int level) {
        assertThat(members()).hasSize(30);
        members().forEach((member, since) -> {
            if (level < 12 && member.matches("IncrementalBackupSession\\.(?!constructor).*")) {
                return;
            }
            try (Phone phone = Phone.with(level, app("com.a"))) {
                RawCall call = bare(phone, member);
                Throwable thrown = catchThrowable(() -> call(phone, call));
                assertThat(thrown instanceof MemberAbsentException)
                        .as("%s at level %d", member, level)
                        .isEqualTo(level < since);
                assertThat(thrown == null || thrown instanceof BusinessError || thrown instanceof MemberAbsentException)
                        .as("%s throws %s", member, thrown)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "backup.updateTimers, backup.updateTimer",
        "SessionRestore.getFilehandle, SessionRestore.getFileHandle",
        "SessionBackup.publishFile, SessionRestore.publishFile"
    })
    void aNameThatThereIsNotIsAnsweredWithTheNearest(String written, String meant) {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            assertThatThrownBy(() -> call(phone, RawCall.of(written)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(written)
                    .hasMessageContaining(meant);
        }
    }

    @Test
    void rightsCountBeforeArguments() {
        for (String member : members().keySet()) {
            try (Phone phone = Phone.with(20, app("com.a"))) {
                RawCall wrong = RawCall.of(member, new RawValue.Number(5));
                RawCall call = session(phone, member).map(wrong::on).orElse(wrong);
                phone.control(CallerRights.class).setBackupPermission(false);

                assertThat(code(phone, call)).as(member).isEqualTo(201);
            }
        }
    }

    @Test
    void aRefusedCallStandsInTheJournalLikeATypedOne() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            code(phone, RawCall.of("backup.updateTimer", APP, new RawValue.Text("60")));

            assertThat(phone.device().journal())
                    .extracting(JournalEntry::happening)
                    .containsExactly(
                            new Happening.Called(0, "backup.updateTimer"),
                            new Happening.Answered(0, "backup.updateTimer", OptionalInt.of(401)));
        }
    }

    private record Number(double value, int ofTimer, int ofSendRate) {}

    /** 0 stands for a number that is taken. */
    static Stream<Number> numbers() {
        return Stream.of(
                new Number(0, 0, 0),
                new Number(-0.0, 0, 0),
                new Number(14_400_000, 0, 0),
                new Number(14_400_001, 401, 0),
                new Number(-1, 401, 401),
                new Number(0.5, 401, 401),
                new Number(0x1p31, 401, 0),
                new Number(0x1p53 + 2, 401, 0),
                new Number(1e300, 401, 0),
                new Number(Double.NaN, 401, 401),
                new Number(Double.POSITIVE_INFINITY, 401, 401),
                new Number(Double.NEGATIVE_INFINITY, 401, 401));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsTakenWhereItIsWholeAndInTheRange(Number number) {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().works(Duration.ofMinutes(1))))) {
            await(phone.backup().newSessionBackup(phone.client()).appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));

            assertThat(outcome(phone, "backup.updateTimer", number)).isEqualTo(number.ofTimer());
            assertThat(outcome(phone, "backup.updateSendRate", number)).isEqualTo(number.ofSendRate());
        }
    }

    private static int outcome(Phone phone, String member, Number number) {
        RawCall call = RawCall.of(member, APP, new RawValue.Number(number.value()));
        Throwable thrown = catchThrowable(
                () -> assertThat(call(phone, call)).isEqualTo(new RawAnswer.Returned(new RawValue.Bool(true))));
        return thrown instanceof BusinessError refused ? refused.code() : thrown == null ? 0 : -1;
    }

    @Test
    void surplusArgumentsAreIgnoredAsJavaScriptDoes() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Session session = phone.backup().newSessionBackup(phone.client());

            assertThat(returned(phone, "backup.getBackupVersion", APP)).isInstanceOf(RawValue.Text.class);
            assertThat(call(phone, RawCall.of("SessionBackup.cancel", APP, APP).on(session)))
                    .isEqualTo(new RawAnswer.Returned(new RawValue.Number(13500012)));
            assertThat(resolved(
                            phone,
                            RawCall.of("SessionBackup.release", new RawValue.Null())
                                    .on(session)))
                    .isEqualTo(UNDEFINED);
        }
    }

    @Test
    void openHarmonyCountsTheArgumentsOfAppendBundlesAndGetBackupDataSize() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Session session = phone.backup().newSessionBackup(phone.client());
            RawValue bundles = RawValue.Array.of(APP);

            assertThat(code(
                            phone,
                            RawCall.of("SessionBackup.appendBundles", bundles, UNDEFINED, UNDEFINED)
                                    .on(session)))
                    .isEqualTo(13900020);
            assertThat(code(
                            phone,
                            RawCall.of("SessionBackup.getBackupDataSize", new RawValue.Bool(true), bundles, UNDEFINED)
                                    .on(session)))
                    .isEqualTo(13900020);
        }
    }

    @Test
    void undefinedAndNullInfosCountAsLeftOutAndAnotherNullIsNoValue() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            RawValue bundles = RawValue.Array.of(APP);
            for (RawValue infos : List.of(UNDEFINED, new RawValue.Null())) {
                Session session = phone.backup().newSessionBackup(phone.client());
                assertThat(resolved(
                                phone,
                                RawCall.of("SessionBackup.appendBundles", bundles, infos)
                                        .on(session)))
                        .isEqualTo(UNDEFINED);
                await(session.release());
            }
            assertThat(code(phone, RawCall.of("backup.getBackupInfo", new RawValue.Null())))
                    .isEqualTo(401);
        }
    }

    @Test
    void aFunctionIsCalledWithAnObjectOrWithTheError() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            List<RawValue> files = new ArrayList<>();
            List<BusinessError> errors = new ArrayList<>();

            RawAnswer answer = call(
                    phone,
                    RawCall.of("backup.getLocalCapabilities", new RawValue.Function())
                            .callingBack((err, data) -> files.add(data.orElseThrow())));
            SessionRestore session = phone.backup().newSessionRestore(phone.client());
            RawValue file = new RawValue.Fields(Map.of("bundleName", APP, "uri", new RawValue.Text("a.txt")));
            call(
                    phone,
                    RawCall.of("SessionRestore.getFileHandle", file, new RawValue.Function())
                            .on(session)
                            .callingBack((err, data) -> errors.add(err.orElseThrow())));
            phone.settle();

            assertThat(answer).isEqualTo(new RawAnswer.Returned(UNDEFINED));
            assertThat(files).singleElement().isInstanceOfSatisfying(RawValue.Fields.class, it -> {
                double fd = ((RawValue.Number) it.get("fd")).value();
                assertThat(phone.read((int) fd)).isNotEmpty();
                phone.close((int) fd);
            });
            assertThat(errors).extracting(BusinessError::code).containsExactly(13900020);
        }
    }

    @Test
    void aSessionThatIsConstructedRawIsUsedTypedAndBack() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            RawAnswer opened = call(
                    phone,
                    RawCall.of("SessionBackup.constructor", new RawValue.Callbacks())
                            .telling(client));
            SessionBackup session = (SessionBackup) ((RawAnswer.Opened) opened).session();

            await(session.appendBundles(List.of("com.a")));
            phone.settle();
            resolved(phone, RawCall.of("SessionBackup.release").on(session));

            assertThat(client.events()).contains("end com.a");
        }
    }

    @Test
    void anObjectWithoutMembersIsTakenForCallbacksAndNothingIsCalled() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            RawAnswer opened = call(phone, RawCall.of("SessionBackup.constructor", new RawValue.Fields(Map.of())));
            await(((SessionBackup) ((RawAnswer.Opened) opened).session()).appendBundles(List.of("com.a")));
            phone.settle();
        }
    }

    @Test
    void aMemberOfASessionIsCalledOnOneOfItsClass() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Session session = phone.backup().newSessionBackup(phone.client());

            assertThatThrownBy(() ->
                            call(phone, RawCall.of("SessionRestore.release").on(session)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("SessionRestore.release must name a session of that class")
                    .hasMessageContaining("another object");
            assertThatThrownBy(() -> call(phone, RawCall.of("SessionBackup.release")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("names none");
        }
    }

    @Test
    void beforeApi12AListIsAWrongCallback() {
        try (Phone phone = Phone.with(10, app("com.a"))) {
            assertThat(code(phone, RawCall.of("backup.getLocalCapabilities", RawValue.Array.of())))
                    .isEqualTo(13900020);
        }
    }

    @Test
    void aMessageSaysWhichPartOfWhichArgumentIsWrong() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            RawValue entry = new RawValue.Fields(Map.of("bundleName", APP));
            assertThat(thrownBy(() -> call(phone, RawCall.of("backup.getLocalCapabilities", RawValue.Array.of(entry)))))
                    .hasMessage(
                            "backup.getLocalCapabilities: dataList[0].lastIncrementalTime is missing; pass a number");
            assertThat(thrownBy(() -> call(phone, RawCall.of("backup.updateTimer", APP, new RawValue.Text("60")))))
                    .hasMessage("backup.updateTimer: timeout must be a number, but is \"60\"");
        }
    }
}
