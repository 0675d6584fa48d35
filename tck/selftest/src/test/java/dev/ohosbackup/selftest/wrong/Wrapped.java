package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;

/** An object of the product API whose calls pass by something wrong. */
final class Wrapped implements InvocationHandler {
    private final Object reference;
    private final Wrong wrong;

    private Wrapped(Object reference, Wrong wrong) {
        this.reference = reference;
        this.wrong = wrong;
    }

    static <T> T around(Class<T> type, Object reference, Wrong wrong) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Wrapped(reference, wrong)));
    }

    /** A session of the reference, wrapped by the interface that it is of. */
    static Session around(Session session, Wrong wrong) {
        Class<?> type = Arrays.stream(session.getClass().getInterfaces())
                .filter(Session.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
        return (Session) around(type, session, wrong);
    }

    /** The reference's session behind a wrapped one. */
    static Session unwrapped(Session session) {
        return Proxy.isProxyClass(session.getClass()) && Proxy.getInvocationHandler(session) instanceof Wrapped wrapped
                ? (Session) wrapped.reference
                : session;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(reference, arguments);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        List<Object> passed = arguments == null ? List.of() : Arrays.asList(arguments.clone());
        boolean opens = Session.class.isAssignableFrom(method.getReturnType());
        if (opens) {
            passed.set(
                    0, new ToldClient(method.getReturnType().getSimpleName(), (GeneralCallbacks) passed.get(0), wrong));
        }
        Object answer = wrong.call(new Call(wrong.here(), proxy, reference, method, passed));
        return opens && answer != null ? around(method.getReturnType(), answer, wrong) : answer;
    }
}
