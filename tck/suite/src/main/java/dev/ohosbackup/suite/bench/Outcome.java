package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.suite.journal.Event.Refusal;
import dev.ohosbackup.suite.recorder.ImplementationFault;
import dev.ohosbackup.suite.recorder.NotAskedException;
import java.util.Optional;

/**
 * How a call ended, whatever form it had.
 *
 * @param <T> what a success carries
 */
public sealed interface Outcome<T> {

    /** It succeeded. */
    record Success<T>(Optional<T> value) implements Outcome<T> {
        @Override
        public String toString() {
            return value.map(it -> "the answer " + it).orElse("success");
        }
    }

    /** It was refused by an error of the API. */
    record Refused<T>(BusinessError error, Refusal how) implements Outcome<T> {
        @Override
        public String toString() {
            return "refused with " + error.code() + " ("
                    + switch (how) {
                        case THROWN -> "thrown by the call";
                        case REJECTED -> "the promise was rejected";
                        case CALLED_BACK -> "handed to the callback";
                    }
                    + ")";
        }
    }

    /** The device's level does not have the member. */
    record Absent<T>(String what) implements Outcome<T> {
        @Override
        public String toString() {
            return "the member is absent: " + what;
        }
    }

    /** It ended in a way that the API does not know. */
    record Broken<T>(String what) implements Outcome<T> {
        @Override
        public String toString() {
            return what;
        }
    }

    /** It did not end while the kit waited. */
    record Unanswered<T>(String waited) implements Outcome<T> {
        @Override
        public String toString() {
            return "no answer within " + waited;
        }
    }

    /** The outcome that an exception stands for. */
    static <T> Outcome<T> ofThrown(Throwable thrown, Refusal how) {
        if (thrown instanceof NotAskedException known) {
            throw known;
        }
        if (thrown instanceof BusinessError error) {
            return new Refused<>(error, how);
        }
        if (thrown instanceof MemberAbsentException absent) {
            return new Absent<>(absent.getMessage());
        }
        return thrown instanceof ImplementationFault fault
                ? new Broken<>(fault.seen())
                : new Broken<>("failed with " + thrown);
    }

    /** Whether it succeeded. */
    default boolean succeeded() {
        return this instanceof Success;
    }

    /** Its value, where it succeeded with one. */
    default Optional<T> value() {
        return this instanceof Success<T> success ? success.value() : Optional.empty();
    }

    /** The code it was refused with. */
    default Optional<Integer> code() {
        return this instanceof Refused<T> refused ? Optional.of(refused.error().code()) : Optional.empty();
    }
}
