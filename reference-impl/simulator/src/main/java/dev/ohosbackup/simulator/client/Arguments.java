package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The arguments of one member, checked with the one code that it reports for a wrong one (R4).
 *
 * <p>Each member has OpenHarmony's own choice, 13900020 for most; where the member's table does not list that, it is
 * 401.
 */
record Arguments(String member, ErrorCode wrong) {
    static Arguments of(String member, ErrorCode wrong) {
        return new Arguments(member, wrong);
    }

    /** A mandatory argument: {@code null} stands for one that is missing. */
    <T> T mandatory(T value, String name) {
        require(value != null, name + " is missing; pass a value");
        return value;
    }

    /** A mandatory list without gaps. */
    <T> List<T> mandatoryList(List<T> values, String name) {
        mandatory(values, name);
        for (int i = 0; i < values.size(); i++) {
            mandatory(values.get(i), name + "[" + i + "]");
        }
        return List.copyOf(values);
    }

    /** A mandatory list of things that have a mandatory part. */
    <T> List<T> mandatoryList(List<T> values, String name, Function<T, ?> part, String partName) {
        List<T> complete = mandatoryList(values, name);
        for (int i = 0; i < complete.size(); i++) {
            mandatory(part.apply(complete.get(i)), name + "[" + i + "]." + partName);
        }
        return complete;
    }

    /** An argument that may be left out, in JavaScript also by passing {@code undefined}. */
    static <T> Optional<T> optional(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    void require(boolean condition, String trouble) {
        if (!condition) {
            throw new BusinessError(wrong, member + ": " + trouble);
        }
    }
}
