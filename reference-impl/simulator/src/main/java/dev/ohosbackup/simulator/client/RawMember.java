package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A member as raw calls reach it, all its overloads behind one name. */
interface RawMember {

    /** Chooses the overload, checks the arguments and makes the typed call. */
    RawAnswer call(RawCall call);

    /** Takes the arguments, or refuses them, and gives the typed call that is to be made with them. */
    interface Reading {
        Supplier<RawAnswer> of(RawArguments with);
    }

    /**
     * Makes the typed call, or refuses the arguments where that would refuse them: behind the device's level and the
     * caller's rights.
     */
    static RawAnswer checked(Gate gate, Member member, RawCall call, Reading reading) {
        Supplier<RawAnswer> typed;
        try {
            typed = reading.of(new RawArguments(call, member.arguments()));
        } catch (BusinessError refused) {
            return gate.enter(member, () -> {
                throw refused;
            });
        }
        return typed.get();
    }

    /** What a member has returned. */
    static RawAnswer returned(RawValue value) {
        return new RawAnswer.Returned(value);
    }

    /** The promise that a member has returned. */
    static <T> RawAnswer promised(CompletionStage<T> promise, Function<T, RawValue> raw) {
        return new RawAnswer.Promised(promise.thenApply(raw));
    }

    /** The promise of a member that answers with nothing. */
    static RawAnswer promised(CompletionStage<Void> promise) {
        return promised(promise, done -> new RawValue.Undefined());
    }

    /** Makes a call that answers by the client's function. */
    static <T> RawAnswer calledBack(RawCall call, Consumer<AsyncCallback<T>> typed, Function<T, RawValue> raw) {
        AsyncCallback<RawValue> function = call.function().orElse((err, data) -> {});
        typed.accept((err, data) -> function.call(
                err,
                err.isPresent() ? Optional.empty() : data.map(raw).or(() -> Optional.of(new RawValue.Undefined()))));
        return returned(new RawValue.Undefined());
    }

    /** An open file as an object. */
    static RawValue file(FileData file) {
        return new RawValue.Fields(Map.of("fd", new RawValue.Number(file.fd())));
    }
}
