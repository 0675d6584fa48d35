package dev.ohosbackup.selftest;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.plug.BackupImplementation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Implementations that do the same thing whatever they are asked. */
final class Generic {
    private Generic() {}

    /** Every call succeeds with an empty answer, no callback of a session ever comes. */
    static BackupImplementation doesNothing() {
        return new EmptyBench(
                "does nothing",
                files -> product(Backup.class, (proxy, method, arguments) -> {
                    callbackOf(arguments)
                            .ifPresent(callback -> callback.call(Optional.empty(), emptyData(method, files)));
                    return empty(method.getReturnType(), method.getGenericReturnType(), files);
                }));
    }

    /** Every call fails with 13900042. */
    static BackupImplementation alwaysFails() {
        return new EmptyBench(
                "always fails",
                files -> product(Backup.class, (proxy, method, arguments) -> {
                    BusinessError error = new BusinessError(ErrorCode.UNKNOWN_ERROR, "it always fails");
                    Optional<AsyncCallback<Object>> callback = callbackOf(arguments);
                    if (callback.isPresent()) {
                        callback.get().call(Optional.of(error), Optional.empty());
                        return null;
                    }
                    if (method.getReturnType() == CompletionStage.class) {
                        return CompletableFuture.failedFuture(error);
                    }
                    throw error;
                }));
    }

    private static <T> T product(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : answers.invoke(proxy, method, arguments)));
    }

    @SuppressWarnings("unchecked")
    private static Optional<AsyncCallback<Object>> callbackOf(Object[] arguments) {
        return Arrays.stream(arguments == null ? new Object[0] : arguments)
                .filter(AsyncCallback.class::isInstance)
                .map(argument -> (AsyncCallback<Object>) argument)
                .findFirst();
    }

    private static Optional<Object> emptyData(Method method, Files files) {
        return method.getName().equals("getLocalCapabilities") ? Optional.of(emptyFile(files)) : Optional.empty();
    }

    private static Object empty(Class<?> type, Type generic, Files files) {
        if (type == CompletionStage.class) {
            Type carried = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return CompletableFuture.completedFuture(
                    carried == Void.class ? null : empty((Class<?>) carried, carried, files));
        }
        if (type == FileData.class) {
            return emptyFile(files);
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == String.class) {
            return "";
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        return type == void.class
                ? null
                : product(type, (proxy, method, arguments) -> {
                    callbackOf(arguments).ifPresent(callback -> callback.call(Optional.empty(), Optional.empty()));
                    return empty(method.getReturnType(), method.getGenericReturnType(), files);
                });
    }

    private static FileData emptyFile(Files files) {
        return FileData.of(files.open(new byte[0]));
    }
}
