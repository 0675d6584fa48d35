package dev.ohosbackup.selftest.contrary;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.IntUnaryOperator;

/** Calls of the reference whose refusals come with other codes, and in the answer rather than by throwing. */
final class Refusals {
    private Refusals() {}

    /** A wrapper of an interface. */
    static <T> T wrapper(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /**
     * Calls the reference.
     *
     * @param codes which code takes the place of which
     */
    static Object call(Object reference, Method method, Object[] arguments, IntUnaryOperator codes) throws Throwable {
        Object[] passed = arguments == null ? new Object[0] : arguments.clone();
        int last = passed.length - 1;
        Optional<AsyncCallback<Object>> told = last >= 0 && passed[last] instanceof AsyncCallback<?> callback
                ? Optional.of(retold(callback, codes))
                : Optional.empty();
        told.ifPresent(callback -> passed[last] = callback);
        try {
            Object answer = method.invoke(reference, passed);
            return answer instanceof CompletionStage<?> stage ? rejecting(stage, codes) : answer;
        } catch (InvocationTargetException wrapped) {
            if (!(wrapped.getCause() instanceof BusinessError error)) {
                throw wrapped.getCause();
            }
            BusinessError other = changed(error, codes);
            boolean listed = other.code() == error.code();
            if (!listed && told.isPresent()) {
                told.get().call(Optional.of(other), Optional.empty());
                return null;
            }
            if (!listed && method.getReturnType() == CompletionStage.class) {
                return CompletableFuture.failedFuture(other);
            }
            throw other;
        }
    }

    private static <T> AsyncCallback<Object> retold(AsyncCallback<T> client, IntUnaryOperator codes) {
        @SuppressWarnings("unchecked")
        AsyncCallback<Object> told = (AsyncCallback<Object>) client;
        return (err, data) -> told.call(err.map(error -> changed(error, codes)), data);
    }

    private static <T> CompletionStage<T> rejecting(CompletionStage<T> stage, IntUnaryOperator codes) {
        return stage.handle((value, thrown) -> {
            Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
            if (cause instanceof BusinessError error) {
                throw new CompletionException(changed(error, codes));
            }
            if (cause != null) {
                throw new CompletionException(cause);
            }
            return value;
        });
    }

    private static BusinessError changed(BusinessError error, IntUnaryOperator codes) {
        int code = codes.applyAsInt(error.code());
        return code == error.code() ? error : new BusinessError(code, error.getMessage());
    }
}
