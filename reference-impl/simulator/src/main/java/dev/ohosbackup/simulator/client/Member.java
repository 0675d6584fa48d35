package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.api.Spec;
import dev.ohosbackup.simulator.service.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A member of the API as the documents list it: its level and its codes are read from the {@link Spec} of its Java twin,
 * so that they stand in one place.
 *
 * @param name    {@code backup.updateTimer}, {@code SessionBackup.release}, {@code SessionRestore.constructor}
 * @param since   the level it appeared at
 * @param codes   the codes its table lists; at API 10 the tables of its members are the same
 * @param missing the code it reports for an argument that is not there (R4)
 * @param invalid the code it reports for a value that cannot be meant (R4)
 */
record Member(String name, int since, Set<Integer> codes, ErrorCode missing, ErrorCode invalid) {

    /** The member that this method is the twin of. */
    static Member of(Class<?> type, String method, Class<?>... parameters) {
        Spec spec = specOf(type, method, parameters);
        Set<Integer> codes = IntStream.of(spec.codes()).boxed().collect(Collectors.toCollection(TreeSet::new));
        boolean has401 = codes.contains(ErrorCode.PARAMETER_ERROR.code());
        boolean has13900020 = codes.contains(ErrorCode.INVALID_ARGUMENT.code());
        // Where the table lists both, 401 is the one whose text speaks of parameters left unspecified. Where it lists
        // neither, 13900020 is what OpenHarmony reports for most.
        return new Member(
                nameOf(type, method),
                spec.since(),
                codes,
                has401 ? ErrorCode.PARAMETER_ERROR : ErrorCode.INVALID_ARGUMENT,
                has401 && !has13900020 ? ErrorCode.PARAMETER_ERROR : ErrorCode.INVALID_ARGUMENT);
    }

    private static Spec specOf(Class<?> type, String method, Class<?>... parameters) {
        try {
            return type.getMethod(method, parameters).getAnnotation(Spec.class);
        } catch (NoSuchMethodException misspelt) {
            throw new IllegalStateException("the API has no such member", misspelt);
        }
    }

    private static String nameOf(Class<?> type, String method) {
        if (type != Backup.class) {
            return type.getSimpleName() + "." + method;
        }
        return method.startsWith("new")
                ? method.substring("new".length()) + ".constructor"
                : type.getSimpleName().toLowerCase(Locale.ROOT) + "." + method;
    }

    /** The same, where the table lists no code for a wrong argument and OpenHarmony reports this one. */
    Member reporting(ErrorCode code) {
        return new Member(name, since, codes, code, code);
    }

    /** The same with the parameter {@code infos}, which came later than the member (api20:1267, api20:2113). */
    Member withInfos() {
        return new Member(name, 12, codes, missing, invalid);
    }

    void requireLevel(int apiLevel) {
        if (apiLevel < since) {
            throw new MemberAbsentException(name, since, apiLevel);
        }
    }

    /** The code by which it reports a failure: the fitting one, else that for unknown errors, else none at all. */
    Optional<Integer> codeFor(Failure failure, int apiLevel) {
        int fitting = failure.code(apiLevel);
        if (codes.contains(fitting)) {
            return Optional.of(fitting);
        }
        return Optional.of(ErrorCode.UNKNOWN_ERROR.code()).filter(codes::contains);
    }

    /** The arguments of one call of it. */
    Arguments arguments() {
        return new Arguments(name, missing, invalid);
    }
}
