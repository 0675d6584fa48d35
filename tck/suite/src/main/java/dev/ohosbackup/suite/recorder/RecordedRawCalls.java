package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.suite.journal.Event;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Raw calls, recorded as typed ones are: a member with its arguments, here as JavaScript would write them, and how it was
 * answered.
 */
public final class RecordedRawCalls implements RawCalls {
    private final Recording recording;
    private final RawCalls calls;

    RecordedRawCalls(Recording recording, RawCalls calls) {
        this.recording = recording;
        this.calls = calls;
    }

    @Override
    public RawAnswer call(RawCall call) {
        int session = call.session().map(SessionNumber::of).orElseGet(() -> sessionToBe(call));
        int number = recording.called(call.member(), arguments(call));
        RawCall recorded = new RawCall(
                call.member(),
                call.session().map(RecordedRawCalls::unwrapped),
                call.arguments(),
                call.function().map(function -> recording.calledBack(number, call.member(), function)),
                call.callbacks().map(callbacks -> callbacks(call, session, callbacks)));
        RawAnswer answer = recording.guarded(number, call.member(), () -> calls.call(recorded));
        if (answer instanceof RawAnswer.Returned returned) {
            return returned(number, call, returned);
        } else if (answer instanceof RawAnswer.Promised promised) {
            return promised(number, call, promised, session);
        } else if (answer instanceof RawAnswer.Opened opened) {
            return opened(number, call, opened, session);
        }
        throw recording.broke(number, call.member(), "returned null", null);
    }

    /** A constructor opens another session, and its callbacks may speak before it returns. */
    private int sessionToBe(RawCall call) {
        return call.member().endsWith(".constructor") ? recording.nextSession() : 0;
    }

    private GeneralCallbacks callbacks(RawCall call, int session, GeneralCallbacks client) {
        return new RecordedCallbacks(recording, session, call.member().startsWith("SessionRestore."), client);
    }

    private RawAnswer returned(int number, RawCall call, RawAnswer.Returned returned) {
        if (returned.value() == null) {
            throw recording.broke(number, call.member(), "returned null instead of a raw value", null);
        }
        boolean answersLater = call.passesFunction() && returned.value() instanceof RawValue.Undefined;
        if (!answersLater) {
            recording.answered(number, call.member(), returned.value());
        }
        return returned;
    }

    private RawAnswer promised(int number, RawCall call, RawAnswer.Promised promised, int session) {
        if (promised.promise() == null) {
            throw recording.broke(number, call.member(), "returned null instead of a promise", null);
        }
        CompletionStage<RawValue> answer =
                recording.settled(number, call.member(), promised.promise().thenApply(RecordedRawCalls::present));
        if (call.member().endsWith(".release")) {
            answer.whenComplete((done, refused) -> {
                if (refused == null) {
                    recording.note(new Event.Released(session));
                }
            });
        }
        return new RawAnswer.Promised(answer);
    }

    private static RawValue present(RawValue value) {
        if (value == null) {
            throw new IllegalStateException("null instead of a raw value");
        }
        return value;
    }

    private RawAnswer opened(int number, RawCall call, RawAnswer.Opened opened, int session) {
        Optional<Session> recorded = recorded(opened.session(), session);
        if (recorded.isEmpty()) {
            throw recording.broke(number, call.member(), "opened something that is no session", null);
        }
        recording.answered(number, call.member(), recorded.get());
        return new RawAnswer.Opened(recorded.get());
    }

    private Optional<Session> recorded(Session session, int number) {
        if (session instanceof SessionBackup backup) {
            return Optional.of(new RecordedSessionBackup(recording, backup, number));
        } else if (session instanceof SessionRestore restore) {
            return Optional.of(new RecordedSessionRestore(recording, restore, number));
        } else if (session instanceof IncrementalBackupSession incremental) {
            return Optional.of(new RecordedIncrementalBackupSession(recording, incremental, number));
        }
        return Optional.empty();
    }

    /** The implementation is handed its own object back. */
    private static Session unwrapped(Session session) {
        return session instanceof RecordedSession<?> recorded ? recorded.session : session;
    }

    private static String arguments(RawCall call) {
        return call.arguments().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
