package dev.ohosbackup.selftest.contrary;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A session: other codes once it is over or where a bundle is not at work, other names of parts, and one answer less. */
final class ContrarySession implements InvocationHandler {
    static final String PREFIX = "other_";
    private static final Set<Integer> RIGHTS = Set.of(201, 202);
    private static final Set<Integer> DEAD = Set.of(13600001, 13900001, 13900020);
    private static final int UNSTARTED = ErrorCode.CANCEL_UNSTARTED_TASK.code();
    private static final int NO_TASK = ErrorCode.CANCEL_NO_TASK.code();
    private static final int NOT_PERMITTED = ErrorCode.NOT_PERMITTED.code();

    private final Progress progress;
    private final boolean restore;
    private final Set<String> askedByOtherName = new TreeSet<>();
    private Object reference;
    private boolean over;
    private boolean released;
    private boolean used;

    ContrarySession(Progress progress, boolean restore) {
        this.progress = progress;
        this.restore = restore;
    }

    Object around(Class<?> type, Object opened) {
        reference = opened;
        return Refusals.wrapper(type, this);
    }

    /** A code that is in every table, for one that is not in this one. */
    static int unlisted(int code) {
        return RIGHTS.contains(code) ? ErrorCode.UNKNOWN_ERROR.code() : code;
    }

    /** No call of it is of use any more. */
    void isOver() {
        over = true;
        progress.over();
    }

    boolean wasAskedByOtherName(String uri) {
        return askedByOtherName.contains(uri);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "appendBundles" -> append(method, arguments);
            case "release" -> release(method);
            case "cancel" -> cancel(method, arguments);
            case "getFileHandle" -> {
                FileMeta asked = (FileMeta) arguments[0];
                boolean other = asked.uri().startsWith(PREFIX);
                if (other) {
                    askedByOtherName.add(asked.uri().substring(PREFIX.length()));
                }
                yield file(method, arguments, other ? asked.uri().substring(PREFIX.length()) : asked.uri());
            }
            case "publishFile" -> file(method, arguments, ((FileMeta) arguments[0]).uri());
            case "getBackupDataSize" ->
                released || used
                        ? CompletableFuture.failedFuture(new BusinessError(NOT_PERMITTED, "too late"))
                        : Refusals.call(
                                reference,
                                method,
                                arguments,
                                code -> code == 13900020 && ((List<?>) arguments[1]).isEmpty() ? 401 : code);
            case "getLocalCapabilities" ->
                released
                        ? CompletableFuture.failedFuture(new BusinessError(NOT_PERMITTED, "too late"))
                        : Refusals.call(reference, method, arguments, code -> code);
            case "getCompatibilityInfo" ->
                Refusals.call(
                        reference, method, arguments, code -> released && code == 13900020 ? NOT_PERMITTED : code);
            case "cleanBundleTempDir" ->
                released ? new CompletableFuture<>() : Refusals.call(reference, method, arguments, code -> code);
            default -> method.invoke(reference, arguments);
        };
    }

    private Object append(Method method, Object[] arguments) throws Throwable {
        used = true;
        for (Object argument : arguments) {
            if (argument instanceof List<?> bundles && !over) {
                progress.appended(bundles.stream().map(ContrarySession::name).toList());
            }
        }
        boolean incremental =
                !restore && method.getDeclaringClass().getSimpleName().startsWith("Incremental");
        return Refusals.call(reference, method, arguments, code -> {
            if (over && DEAD.contains(code) && !incremental) {
                return ErrorCode.UNKNOWN_ERROR.code();
            }
            return incremental ? code : unlisted(code);
        });
    }

    private static String name(Object bundle) {
        return bundle instanceof IncrementalBackupData data ? data.bundleName() : String.valueOf(bundle);
    }

    private Object release(Method method) throws Throwable {
        boolean second = over;
        CompletionStage<?> answer = (CompletionStage<?>) Refusals.call(
                reference, method, null, code -> second && DEAD.contains(code) ? ErrorCode.UNKNOWN_ERROR.code() : code);
        return answer.whenComplete((done, refused) -> {
            if (refused == null) {
                released = true;
                isOver();
            }
        });
    }

    private Object cancel(Method method, Object[] arguments) throws Throwable {
        int answer = (int) Refusals.call(reference, method, arguments, code -> code);
        if (released && answer == UNSTARTED) {
            return NO_TASK;
        }
        boolean noTask = answer == NO_TASK && (!used || progress.knows((String) arguments[0]));
        return noTask ? UNSTARTED : answer;
    }

    private Object file(Method method, Object[] arguments, String uri) throws Throwable {
        FileMeta asked = (FileMeta) arguments[0];
        Object[] passed = arguments.clone();
        passed[0] = FileMeta.of(asked.bundleName(), uri);
        boolean running = progress.isRunning(asked.bundleName());
        boolean fine = uri.matches("[0-9a-zA-Z_.]*") && !uri.startsWith("..");
        return Refusals.call(reference, method, passed, code -> {
            if (over && DEAD.contains(code)) {
                return ErrorCode.UNKNOWN_ERROR.code();
            }
            return fine && !running && code == 13900020 ? NOT_PERMITTED : unlisted(code);
        });
    }
}
