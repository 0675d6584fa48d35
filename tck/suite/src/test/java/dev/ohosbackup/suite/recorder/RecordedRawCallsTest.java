package dev.ohosbackup.suite.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.Event.Refusal;
import dev.ohosbackup.suite.journal.Journal;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Raw calls stand in the journal as typed ones do, and whatever an implementation does wrong in one is its own fault. */
@Timeout(60)
class RecordedRawCallsTest {
    private static final RawValue.Undefined UNDEFINED = new RawValue.Undefined();
    private static final RawValue FILE = new RawValue.Fields(Map.of("fd", new RawValue.Number(7)));
    private static final RawCall TIMER = RawCall.of(
            "backup.updateTimer", new RawValue.Text("com.example.hiworld"), UNDEFINED, new RawValue.Number(Double.NaN));
    private static final RawCall APPEND = RawCall.of("SessionBackup.appendBundles", new RawValue.Function());

    private final Journal journal = new Journal();
    private final HungCalls hung = new HungCalls();
    private ClientThread thread = new ClientThread("client", Duration.ofSeconds(30), hung);
    private final List<RawCall> arrived = new ArrayList<>();

    @AfterEach
    void end() {
        thread.close();
    }

    private RecordedRawCalls recorded(RawCalls implementation) {
        return new RecordedRawCalls(new Recording(1, journal, thread, () -> Duration.ZERO), call -> {
            arrived.add(call);
            return implementation.call(call);
        });
    }

    private List<Event> events() {
        return journal.entries().stream().map(entry -> entry.event()).toList();
    }

    @Test
    void aCallIsWrittenDownWithItsArgumentsAndItsAnswer() {
        RawAnswer answer = recorded(call -> new RawAnswer.Returned(new RawValue.Bool(true)))
                .call(TIMER);

        assertThat(answer).isEqualTo(new RawAnswer.Returned(new RawValue.Bool(true)));
        assertThat(arrived).containsExactly(TIMER);
        assertThat(events())
                .containsExactly(
                        new Event.Called(1, "backup.updateTimer", "\"com.example.hiworld\", undefined, NaN"),
                        new Event.Answered(1, "backup.updateTimer", "true"));
    }

    @Test
    void aRefusalIsWrittenDownWithTheWayItCame() {
        BusinessError error = new BusinessError(401, "no");
        RecordedRawCalls throwing = recorded(call -> {
            throw error;
        });
        RecordedRawCalls rejecting = recorded(call -> new RawAnswer.Promised(CompletableFuture.failedFuture(error)));
        RecordedRawCalls callingBack = recorded(call -> {
            call.function().orElseThrow().call(Optional.of(error), Optional.empty());
            return new RawAnswer.Returned(UNDEFINED);
        });

        assertThatThrownBy(() -> throwing.call(TIMER)).isSameAs(error);
        assertThat(((RawAnswer.Promised) rejecting.call(TIMER)).promise().toCompletableFuture())
                .isCompletedExceptionally();
        List<Integer> heard = new ArrayList<>();
        callingBack.call(
                APPEND.callingBack((err, data) -> heard.add(err.orElseThrow().code())));

        assertThat(heard).containsExactly(401);
        assertThat(journal.events(Event.Refused.class).map(Event.Refused::how))
                .containsExactly(Refusal.THROWN, Refusal.REJECTED, Refusal.CALLED_BACK);
        assertThat(journal.events(Event.Answered.class)).isEmpty();
    }

    @Test
    void aDescriptorThatIsHandedOutIsTheClientsInEveryWay() {
        RecordedRawCalls calls = recorded(call -> {
            if (call.passesFunction()) {
                call.function().orElseThrow().call(Optional.empty(), Optional.of(FILE));
                return new RawAnswer.Returned(UNDEFINED);
            }
            return call.arguments().isEmpty()
                    ? new RawAnswer.Promised(CompletableFuture.completedFuture(FILE))
                    : new RawAnswer.Returned(FILE);
        });

        calls.call(RawCall.of("backup.getLocalCapabilities"));
        calls.call(RawCall.of("backup.getLocalCapabilities", UNDEFINED));
        calls.call(RawCall.of("backup.getLocalCapabilities", new RawValue.Function())
                .callingBack((err, data) -> {}));

        assertThat(journal.events(Event.FdReceived.class).map(Event.FdReceived::fd))
                .containsExactly(7, 7, 7);
    }

    @Test
    void whatIsNoDescriptorIsNotTakenForOne() {
        for (RawValue fd : List.of(new RawValue.Text("7"), new RawValue.Number(-1), new RawValue.Number(7.5))) {
            recorded(call -> new RawAnswer.Returned(new RawValue.Fields(Map.of("fd", fd))))
                    .call(RawCall.of("backup.getLocalCapabilities"));
        }
        assertThat(journal.events(Event.FdReceived.class)).isEmpty();
    }

    @Test
    void aSessionThatIsOpenedRawIsOneLikeAnyOther() {
        List<GeneralCallbacks> given = new ArrayList<>();
        SessionBackup session = session();
        RecordedRawCalls calls = recorded(call -> {
            if (call.session().isPresent()) {
                return new RawAnswer.Promised(CompletableFuture.completedFuture(UNDEFINED));
            }
            given.add(call.callbacks().orElseThrow());
            return new RawAnswer.Opened(session);
        });

        RawAnswer opened = calls.call(RawCall.of("SessionBackup.constructor", new RawValue.Callbacks())
                .telling((GeneralCallbacks) nothing(GeneralCallbacks.class)));
        Session handle = ((RawAnswer.Opened) opened).session();
        given.get(0).onBundleBegin(Optional.empty(), Optional.of("com.a"));
        calls.call(RawCall.of("SessionBackup.release").on(handle));

        assertThat(SessionNumber.of(handle)).isEqualTo(1);
        assertThat(arrived.get(1).session()).as("its own object comes back").containsSame(session);
        assertThat(journal.events(Event.CalledBack.class).map(Event.CalledBack::session))
                .containsExactly(1);
        assertThat(journal.events(Event.Released.class)).containsExactly(new Event.Released(1));
    }

    @Test
    void aReleaseThatIsRefusedReleasesNothing() {
        recorded(call -> new RawAnswer.Promised(CompletableFuture.failedFuture(new BusinessError(13900001, "no"))))
                .call(RawCall.of("SessionBackup.release"));

        assertThat(journal.events(Event.Released.class)).isEmpty();
    }

    @Test
    void whatNoAnswerOfTheApiCoversIsTheImplementationsFault() {
        assertFault(
                call -> {
                    throw new IllegalStateException("TypeError: callbacks is undefined");
                },
                "it threw java.lang.IllegalStateException: TypeError");
        assertFault(call -> null, "it returned null");
        assertFault(call -> new RawAnswer.Returned(null), "it returned null instead of a raw value");
        assertFault(call -> new RawAnswer.Promised(null), "it returned null instead of a promise");
        assertFault(
                call -> new RawAnswer.Opened((Session) nothing(Session.class)),
                "it opened something that is no session");
        assertThat(((RawAnswer.Promised)
                                recorded(call -> new RawAnswer.Promised(CompletableFuture.completedFuture(null)))
                                        .call(TIMER))
                        .promise()
                        .toCompletableFuture())
                .isCompletedExceptionally();
        assertThat(journal.events(Event.Broke.class)).hasSize(6);
    }

    private void assertFault(RawCalls implementation, String seen) {
        assertThatThrownBy(() -> recorded(implementation).call(TIMER))
                .isInstanceOf(ImplementationFault.class)
                .hasMessageContaining(seen);
    }

    @Test
    void anAbsentMemberIsToldAsSuch() {
        assertThatThrownBy(() -> recorded(call -> {
                            throw new MemberAbsentException("backup.updateTimer", 12, 10);
                        })
                        .call(TIMER))
                .isInstanceOf(MemberAbsentException.class);
    }

    @Test
    void aCallbackThatIsCalledTwiceIsMisused() {
        List<RawValue> heard = new ArrayList<>();
        recorded(call -> {
                    call.function().orElseThrow().call(Optional.empty(), Optional.of(UNDEFINED));
                    call.function().orElseThrow().call(Optional.empty(), Optional.of(UNDEFINED));
                    return new RawAnswer.Returned(UNDEFINED);
                })
                .call(APPEND.callingBack((err, data) -> heard.add(data.orElseThrow())));

        assertThat(heard).containsExactly(UNDEFINED);
        assertThat(journal.events(Event.Answered.class)).hasSize(1);
        assertThat(journal.events(Event.Misused.class)).hasSize(1);
    }

    @Test
    void aRawCallThatHangsCostsItsLimitAndIsKnownToHangLikeATypedOne() {
        CountDownLatch never = new CountDownLatch(1);
        try {
            for (int device = 1; device <= 3; device++) {
                thread.close();
                thread = new ClientThread("client", Duration.ofMillis(50), hung);
                assertThatThrownBy(() -> recorded(call -> await(never)).call(TIMER))
                        .isInstanceOf(ImplementationFault.class)
                        .hasMessageContaining("backup.updateTimer to return");
            }
            assertThatThrownBy(() -> hung.refuse("backup.updateTimer")).isInstanceOf(NotAskedException.class);
        } finally {
            never.countDown();
        }
    }

    private static RawAnswer await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new RawAnswer.Returned(UNDEFINED);
    }

    private static SessionBackup session() {
        return (SessionBackup) nothing(SessionBackup.class);
    }

    /** An object of a type whose members all do nothing. */
    private static Object nothing(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("equals") ? proxy == arguments[0] : null);
    }
}
