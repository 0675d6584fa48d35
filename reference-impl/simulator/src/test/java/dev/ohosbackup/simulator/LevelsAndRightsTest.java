package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.api.Spec;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.plug.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every member does before it looks at its arguments, over all members there are. */
class LevelsAndRightsTest {
    private static final List<Class<?>> TYPES =
            List.of(Backup.class, SessionBackup.class, SessionRestore.class, IncrementalBackupSession.class);

    private static List<Method> members(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Spec.class))
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    /** Calls a member with arguments that are all missing. */
    private static Throwable callBare(Object target, Method member) {
        Object[] nothing = Arrays.stream(member.getParameterTypes())
                .map(LevelsAndRightsTest::missing)
                .toArray();
        Throwable thrown = catchThrowable(() -> member.invoke(target, nothing));
        return thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
    }

    private static Object missing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    private static Optional<Object> open(Phone phone, Class<?> type) {
        if (type == Backup.class) {
            return Optional.of(phone.backup());
        }
        if (type == SessionBackup.class) {
            return Optional.of(phone.backup().newSessionBackup(phone.client()));
        }
        if (type == SessionRestore.class) {
            return Optional.of(phone.backup().newSessionRestore(phone.client()));
        }
        return Optional.of(phone.backup().newIncrementalBackupSession(phone.client()));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 18, 20})
    void exactlyTheMembersOfALaterLevelAreAbsent(int level) {
        for (Class<?> type : TYPES) {
            if (level < type.getAnnotation(Spec.class).since()) {
                continue;
            }
            try (Phone phone = Phone.with(level, app("com.a"))) {
                phone.control(CallerRights.class).setBackupPermission(true);
                Object target = open(phone, type).orElseThrow();
                phone.control(CallerRights.class).setBackupPermission(false);
                for (Method member : members(type)) {
                    boolean absent = member.getAnnotation(Spec.class).since() > level;
                    assertThat(callBare(target, member) instanceof MemberAbsentException)
                            .as(member + " at level " + level)
                            .isEqualTo(absent);
                }
            }
        }
    }

    @Test
    void permissionCountsBeforeTheKindOfApplicationAndBothBeforeTheArguments() {
        for (Class<?> type : TYPES) {
            try (Phone phone = Phone.with(20, app("com.a"))) {
                Object target = open(phone, type).orElseThrow();
                CallerRights rights = phone.control(CallerRights.class);
                for (Method member : members(type)) {
                    rights.setBackupPermission(false);
                    rights.setSystemApp(false);
                    assertThat(codeOf(callBare(target, member)))
                            .as(member + " without both")
                            .isEqualTo(201);
                    rights.setBackupPermission(true);
                    assertThat(codeOf(callBare(target, member)))
                            .as(member + " not a system app")
                            .isEqualTo(202);
                    rights.setSystemApp(true);
                    rights.setBackupPermission(false);
                    assertThat(codeOf(callBare(target, member)))
                            .as(member + " without permission")
                            .isEqualTo(201);
                }
                assertThat(phone.clock().untilNextEvent())
                        .as("none of them did anything")
                        .isEmpty();
            }
        }
    }

    /** A code that the member's table does not list is allowed only where the table knows no code for arguments. */
    @Test
    void missingArgumentsAreRefusedByTheCallWithACodeOfItsTable() {
        for (Class<?> type : TYPES) {
            try (Phone phone = Phone.with(20, app("com.a"))) {
                Object target = open(phone, type).orElseThrow();
                for (Method member : members(type)) {
                    if (Arrays.stream(member.getParameterTypes()).allMatch(Class::isPrimitive)) {
                        continue;
                    }
                    int code = codeOf(callBare(target, member));
                    int[] listed = member.getAnnotation(Spec.class).codes();
                    boolean knowsArguments = IntStream.of(listed).anyMatch(one -> one == 401 || one == 13900020);
                    assertThat(code).as(member.toString()).isIn(401, 13900020);
                    if (knowsArguments) {
                        assertThat(listed).as(member.toString()).contains(code);
                    }
                }
            }
        }
    }

    private static int codeOf(Throwable thrown) {
        assertThat(thrown).isInstanceOf(BusinessError.class);
        return ((BusinessError) thrown).code();
    }

    @Test
    void infosAreAbsentAtApi10() {
        try (Phone phone = Phone.with(10, app("com.a"))) {
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            assertThatThrownBy(() -> session.appendBundles(List.of("com.a"), Optional.of(List.of("{}"))))
                    .isInstanceOf(MemberAbsentException.class);
            await(session.appendBundles(List.of("com.a")));
        }
    }

    @Test
    void atApi10ASecondSessionIsAnInvalidArgumentUntilTheFirstHasEndedItsLastBundle() {
        try (Phone phone = Phone.with(10, app("com.a"))) {
            SessionBackup first = phone.backup().newSessionBackup(phone.client());
            assertThat(Phone.refusal(() -> phone.backup().newSessionRestore(phone.client())))
                    .isEqualTo(13900020);
            await(first.appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(Phone.refusal(() -> first.appendBundles(List.of("com.a"))))
                    .isEqualTo(13900001);
            phone.backup().newSessionRestore(phone.client());
        }
    }

    @Test
    void theVersionIsThatOfTheLevel() {
        for (int level : List.of(18, 20)) {
            try (Phone phone = Phone.with(level, app("com.a"))) {
                assertThat(phone.backup().getBackupVersion()).isEqualTo("{\"backupVersion\" : \"" + level + ".0\"}");
            }
        }
    }

    @Test
    void theImplementationIsFoundAndClaimsWhatItHas() {
        var found = ServiceLoader.load(BackupImplementation.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(found).singleElement().isInstanceOf(Simulator.class);
        assertThat(found.get(0).info().name()).isEqualTo("reference");
        assertThat(found.get(0).info().apiLevel()).isEqualTo(20);
        assertThat(found.get(0).info().capabilities()).containsExactly(Capability.values());
        assertThatThrownBy(() -> found.get(0).open(DeviceSpec.of(new World("w", List.of()), 11)))
                .isInstanceOf(UnsupportedSpecException.class);
    }

    @Test
    void aControlThatDoesNotExistIsEmptyAndAClosedDeviceSaysSo() {
        Phone phone = Phone.with(20, app("com.a"));
        assertThat(phone.device().control(String.class)).isEmpty();
        phone.close();
        phone.close();
        assertThatThrownBy(() -> phone.backup().getBackupVersion())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
