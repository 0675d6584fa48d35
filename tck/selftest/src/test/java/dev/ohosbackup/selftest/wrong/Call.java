package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** A call of the product API that has not reached the reference yet. */
public final class Call {
    private static final String OPENS = "new";

    private final Here here;
    private final Object session;
    private final Object target;
    private final Method method;
    private final List<Object> arguments;

    Call(Here here, Object session, Object target, Method method, List<Object> arguments) {
        this.here = here;
        this.session = session;
        this.target = target;
        this.method = method;
        this.arguments = arguments;
    }

    /** The device it is made on. */
    public Here here() {
        return here;
    }

    /** What it is called on: a session has the same object for all its calls. */
    public Object owner() {
        return session;
    }

    /** The interface it belongs to: {@code Backup}, {@code SessionRestore}, … */
    public String ownerName() {
        return Arrays.stream(session.getClass().getInterfaces())
                .map(Class::getSimpleName)
                .findFirst()
                .orElseThrow();
    }

    /** What the catalogue calls this form of this member: {@code session-backup.append-bundles.promise}. */
    public String slug() {
        String form = form();
        String name = method.getName();
        String member = name.startsWith(OPENS)
                ? kebab(name.substring(OPENS.length())) + ".constructor"
                : kebab(ownerName()) + "." + kebab(name);
        return form.isEmpty() ? member : member + "." + form;
    }

    /** Whether it is of this member, or of this form of it; {@code *} stands for any owner. */
    public boolean isOf(String slug) {
        String own = slug();
        String asked = slug.startsWith("*.") ? own.substring(0, own.indexOf('.')) + slug.substring(1) : slug;
        return own.equals(asked) || own.startsWith(asked + ".");
    }

    private String form() {
        boolean incremental = ownerName().equals("IncrementalBackupSession");
        return switch (method.getName()) {
            case "appendBundles" ->
                incremental
                        ? method.getParameterCount() == 2 ? "infos" : ""
                        : callback().isPresent() ? "callback" : "promise";
            case "getFileHandle", "publishFile" -> callback().isPresent() ? "callback" : "promise";
            case "getLocalCapabilities" ->
                !ownerName().equals("Backup")
                        ? ""
                        : callback().isPresent()
                                ? "callback"
                                : method.getParameterCount() == 1 ? "data-list" : "promise";
            default -> "";
        };
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** An argument. */
    public <T> T argument(int index, Class<T> type) {
        return type.cast(arguments.get(index));
    }

    /** The first argument of a type. */
    public <T> T the(Class<T> type) {
        return arguments.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The same call with another argument in the place of the first one of its type. */
    public <T> Call with(Class<T> type, UnaryOperator<T> changed) {
        Object[] others = arguments.toArray();
        for (int index = 0; index < others.length; index++) {
            if (type.isInstance(others[index])) {
                others[index] = changed.apply(type.cast(others[index]));
                break;
            }
        }
        return new Call(here, session, target, method, Arrays.asList(others));
    }

    /** The same call with another argument at a place. */
    public Call with(int index, Object changed) {
        Object[] others = arguments.toArray();
        others[index] = changed;
        return new Call(here, session, target, method, Arrays.asList(others));
    }

    /** Lets the reference do it. */
    public Object proceed() throws Throwable {
        try {
            return method.invoke(target, arguments.toArray());
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Lets the reference do it; wherever it refuses, with another code. */
    public Object recoded(IntUnaryOperator codes) throws Throwable {
        return refusing(error -> Codes.recoded(error, codes.applyAsInt(error.code())));
    }

    /** Lets the reference do it; wherever it refuses, with another error. */
    public Object refusing(UnaryOperator<BusinessError> errors) throws Throwable {
        Call retold = retold((client, err, data) -> tell(client, err.map(errors), data));
        try {
            Object answer = retold.proceed();
            return answer instanceof CompletionStage<?> stage ? rejecting(stage, errors) : answer;
        } catch (BusinessError error) {
            throw errors.apply(error);
        }
    }

    /** Lets the reference do it, and answers success where it refuses with one of these codes; with any, if none is named. */
    public Object forgiving(Object value, int... codes) throws Throwable {
        Call retold = retold((client, err, data) -> {
            boolean forgiven = err.filter(error -> isAmong(error, codes)).isPresent();
            tell(client, forgiven ? Optional.empty() : err, forgiven ? Optional.ofNullable(value) : data);
        });
        try {
            Object answer = retold.proceed();
            return answer instanceof CompletionStage<?> stage ? resolving(stage, value, codes) : answer;
        } catch (BusinessError error) {
            if (!isAmong(error, codes)) {
                throw error;
            }
            return answered(value);
        }
    }

    /** Lets the reference do it, and answers with another value where it succeeds. */
    @SuppressWarnings("unchecked")
    public <T> Object answering(UnaryOperator<T> values) throws Throwable {
        Call retold =
                with(AsyncCallback.class, client -> (err, data) -> tell(client, err, ((Optional<T>) data).map(values)));
        Object answer = retold.proceed();
        return answer instanceof CompletionStage<?> stage
                ? ((CompletionStage<T>) stage).thenApply(values)
                : callback().isPresent() ? answer : values.apply((T) answer);
    }

    /** Succeeds in the way of this member, and the reference never hears of it. */
    public Object answered(Object value) {
        if (callback().isPresent()) {
            tell(callback().get(), Optional.empty(), Optional.ofNullable(value));
            return null;
        }
        return method.getReturnType() == CompletionStage.class ? CompletableFuture.completedFuture(value) : value;
    }

    /** Succeeds with nothing, or with the least that its type allows. */
    public Object answeredEmpty() {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        return answered(type == String.class ? "" : null);
    }

    /** Refuses in the way of this member, and the reference never hears of it. */
    public Object refused(int code) {
        BusinessError error = new BusinessError(code, "refused");
        if (callback().isPresent()) {
            tell(callback().get(), Optional.of(error), Optional.empty());
            return null;
        }
        if (method.getReturnType() == CompletionStage.class) {
            return CompletableFuture.failedFuture(error);
        }
        throw error;
    }

    /** What a client's callback is told instead. */
    @FunctionalInterface
    private interface Retelling {
        void of(AsyncCallback<?> client, Optional<BusinessError> err, Optional<Object> data);
    }

    private Call retold(Retelling telling) {
        return with(AsyncCallback.class, client -> {
            AsyncCallback<Object> told = (err, data) -> telling.of(client, err, data);
            return told;
        });
    }

    private Optional<AsyncCallback<?>> callback() {
        return arguments.stream()
                .filter(AsyncCallback.class::isInstance)
                .<AsyncCallback<?>>map(argument -> (AsyncCallback<?>) argument)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static void tell(AsyncCallback<?> client, Optional<BusinessError> err, Optional<?> data) {
        ((AsyncCallback<Object>) client).call(err, (Optional<Object>) data);
    }

    private static boolean isAmong(BusinessError error, int... codes) {
        return codes.length == 0 || Arrays.stream(codes).anyMatch(code -> code == error.code());
    }

    private static <T> CompletionStage<T> rejecting(CompletionStage<T> stage, UnaryOperator<BusinessError> errors) {
        return stage.handle((value, thrown) -> {
            if (thrown != null) {
                Throwable cause = cause(thrown);
                throw new CompletionException(cause instanceof BusinessError error ? errors.apply(error) : cause);
            }
            return value;
        });
    }

    private static CompletionStage<Object> resolving(CompletionStage<?> stage, Object value, int... codes) {
        return stage.handle((there, thrown) -> {
            if (thrown != null) {
                Throwable cause = cause(thrown);
                if (cause instanceof BusinessError error && isAmong(error, codes)) {
                    return value;
                }
                throw new CompletionException(cause);
            }
            return there;
        });
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
