package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The arguments of one member, checked with the codes that it reports for wrong ones (R4).
 *
 * @param missing for one that is not there
 * @param invalid for a value that cannot be meant
 */
record Arguments(String member, ErrorCode missing, ErrorCode invalid) {
    /** A mandatory argument: {@code null} stands for one that is missing. */
    <T> T mandatory(T value, String name) {
        if (value == null) {
            throw new BusinessError(missing, member + ": " + name + " is missing; pass a value");
        }
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
            throw new BusinessError(invalid, member + ": " + trouble);
        }
    }
}
