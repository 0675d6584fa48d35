package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How calls of one device are written down: the three forms of a member, each with its answer. */
final class Recording {
    private final int device;
    private final Journal journal;
    private final ClientThread thread;
    private final Supplier<Duration> time;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger sessions = new AtomicInteger();
    private final List<Throwable> clientFailures = new ArrayList<>();
    private final Map<Integer, String> handedOver = new TreeMap<>();

    Recording(int device, Journal journal, ClientThread thread, Supplier<Duration> time) {
        this.device = device;
        this.journal = journal;
        this.thread = thread;
        this.time = time;
    }

    int device() {
        return device;
    }

    void note(Event event) {
        journal.add(device, time, event);
    }

    /** A descriptor that onFileReady hands over, and the requirement that says what it is good for. */
    synchronized void handedOver(int fd, String requirement) {
        handedOver.put(fd, requirement);
    }

    /** A number may be handed out again, for another file than one of onFileReady. */
    synchronized void anotherFile(int fd) {
        handedOver.remove(fd);
    }

    /** The requirement that says what a descriptor is good for, where onFileReady has handed it over. */
    synchronized Optional<String> goodFor(int fd) {
        return Optional.ofNullable(handedOver.get(fd));
    }

    int nextSession() {
        return sessions.incrementAndGet();
    }

    /** What the kit's own callbacks threw; an error of the kit, or a violation that they found. */
    synchronized List<Throwable> clientFailures() {
        return List.copyOf(clientFailures);
    }

    synchronized void clientFailed(Throwable thrown) {
        clientFailures.add(thrown);
    }

    /** A member that answers by returning. */
    <T> T returning(String member, String arguments, Supplier<T> call) {
        int number = called(member, arguments);
        T value = guarded(number, member, call);
        if (value == null) {
            throw broke(number, member, "returned null", null);
        }
        answered(number, member, value);
        return value;
    }

    /** A member that answers by a promise. */
    <T> CompletionStage<T> promising(String member, String arguments, Supplier<CompletionStage<T>> call) {
        int number = called(member, arguments);
        CompletionStage<T> promise = guarded(number, member, call);
        if (promise == null) {
            throw broke(number, member, "returned null instead of a promise", null);
        }
        return settled(number, member, promise);
    }

    /** The promise of a call that has been made, with its outcome written down. */
    <T> CompletionStage<T> settled(int number, String member, CompletionStage<T> promise) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        guarded(
                number,
                member,
                () -> promise.whenComplete((value, thrown) -> {
                    if (thrown == null) {
                        answered(number, member, value);
                        answer.complete(value);
                    } else {
                        answer.completeExceptionally(rejection(number, member, unwrapped(thrown)));
                    }
                }));
        return answer;
    }

    /** A member that answers by calling back. */
    <T> void callingBack(String member, String arguments, AsyncCallback<T> delegate, Consumer<AsyncCallback<T>> call) {
        int number = called(member, arguments);
        AsyncCallback<T> recorded = calledBack(number, member, delegate);
        guarded(number, member, () -> {
            call.accept(recorded);
            return Optional.empty();
        });
    }

    /** The client's callback of a call, which writes down what it is called with before the client hears of it. */
    <T> AsyncCallback<T> calledBack(int number, String member, AsyncCallback<T> delegate) {
        AtomicInteger answers = new AtomicInteger();
        return (err, data) -> {
            Optional<BusinessError> error = orEmpty(err, member);
            Optional<T> value = orEmpty(data, member);
            if (answers.incrementAndGet() > 1) {
                note(new Event.Misused(member, "called its callback " + answers.get() + " times"));
                return;
            }
            if (error.isPresent()) {
                note(new Event.Refused(number, member, Event.Refusal.CALLED_BACK, error.get()));
            } else {
                answered(number, member, value.orElse(null));
            }
            try {
                delegate.call(error, value);
            } catch (RuntimeException | Error thrown) {
                clientFailed(thrown);
            }
        };
    }

    /** Writes a call down before it is made. */
    int called(String member, String arguments) {
        int number = calls.incrementAndGet();
        note(new Event.Called(number, member, arguments));
        return number;
    }

    /** Makes a call, and writes down how it ended unless it just returned. */
    <T> T guarded(int number, String member, Supplier<T> call) {
        try {
            return thread.call(member, call::get);
        } catch (BusinessError refused) {
            note(new Event.Refused(number, member, Event.Refusal.THROWN, refused));
            throw refused;
        } catch (MemberAbsentException absent) {
            note(new Event.Broke(number, member, "is absent: " + absent.getMessage()));
            throw absent;
        } catch (ImplementationFault fault) {
            note(new Event.Broke(number, member, fault.seen()));
            throw fault;
        } catch (NotAskedException known) {
            note(new Event.Broke(number, member, "was not called"));
            throw known;
        } catch (RuntimeException | Error thrown) {
            throw broke(number, member, "threw " + thrown, thrown);
        }
    }

    private Throwable rejection(int number, String member, Throwable thrown) {
        if (thrown instanceof BusinessError error) {
            note(new Event.Refused(number, member, Event.Refusal.REJECTED, error));
            return error;
        }
        return broke(number, member, "failed its promise with " + thrown, thrown);
    }

    ImplementationFault broke(int number, String member, String what, Throwable cause) {
        note(new Event.Broke(number, member, what));
        return new ImplementationFault(member + " to answer or to report a BusinessError", "it " + what, cause);
    }

    /** Writes down that a call has succeeded. */
    void answered(int number, String member, Object value) {
        note(new Event.Answered(number, member, Texts.value(value)));
        descriptor(value).ifPresent(fd -> {
            anotherFile(fd);
            note(new Event.FdReceived(fd, "from " + member));
        });
    }

    /** A raw object may have anything for its descriptor; what is none cannot be closed either. */
    private static Optional<Integer> descriptor(Object value) {
        if (value instanceof FileData data) {
            return Optional.of(data.fd());
        }
        return value instanceof RawValue.Fields object
                        && object.get("fd") instanceof RawValue.Number fd
                        && fd.value() >= 0
                        && fd.value() == (int) fd.value()
                ? Optional.of((int) fd.value())
                : Optional.empty();
    }

    private <T> Optional<T> orEmpty(Optional<T> maybe, String member) {
        if (maybe == null) {
            note(new Event.Misused(member, "passed null where an Optional belongs"));
            return Optional.empty();
        }
        return maybe;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable inner = thrown;
        while (inner instanceof CompletionException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
