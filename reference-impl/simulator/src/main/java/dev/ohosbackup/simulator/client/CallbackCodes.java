package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.Spec;
import dev.ohosbackup.simulator.service.Failure;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which codes the callbacks of a device's level may report.
 *
 * <p>A failure that a callback's table does not know is reported as the unknown error, 13900042, which every table has;
 * OpenHarmony itself reports codes there that are in no document.
 */
final class CallbackCodes {
    /** The one table that all callbacks have at API 10 (api10:58, api10:96, api10:128, api10:160). */
    private static final Set<Integer> AT_LEVEL_10 = Set.of(13600001, 13900005, 13900011, 13900020, 13900025, 13900042);

    /** In no document, but what OpenHarmony reports for a bundle that is not there (R14). */
    private static final int NOT_THERE = 13500005;

    private final int apiLevel;
    private final boolean undocumentedToo;
    private final Map<String, Set<Integer>> tables;

    CallbackCodes(int apiLevel, boolean undocumentedToo) {
        this.apiLevel = apiLevel;
        this.undocumentedToo = undocumentedToo;
        this.tables = Arrays.stream(GeneralCallbacks.class.getDeclaredMethods())
                .filter(callback -> callback.isAnnotationPresent(Spec.class))
                .collect(Collectors.toMap(
                        callback -> callback.getName(),
                        callback -> codes(callback.getAnnotation(Spec.class)),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private static Set<Integer> codes(Spec spec) {
        return IntStream.of(spec.codes()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    int codeFor(String callback, Failure failure) {
        int fitting = failure.code(apiLevel);
        Set<Integer> table = apiLevel < 12 ? AT_LEVEL_10 : tables.get(callback);
        boolean listed = table.contains(fitting) || (callback.equals("onBundleBegin") && fitting == NOT_THERE);
        return listed || undocumentedToo ? fitting : ErrorCode.UNKNOWN_ERROR.code();
    }
}
