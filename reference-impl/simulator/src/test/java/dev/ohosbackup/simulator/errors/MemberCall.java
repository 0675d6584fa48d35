package dev.ohosbackup.simulator.errors;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.Spec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A call of the member that a line of a document is about, with arguments that are fine or missing. */
final class MemberCall {
    private final Method method;

    private MemberCall(Method method) {
        this.method = method;
    }

    static MemberCall of(ErrorPair pair) {
        for (Class<?> type : Scene.types()) {
            for (Method method : type.getDeclaredMethods()) {
                Spec spec = method.getAnnotation(Spec.class);
                if (spec != null && pair.line() == (pair.apiLevel() == 10 ? spec.api10() : spec.api20())) {
                    return new MemberCall(method);
                }
            }
        }
        throw new AssertionError("the API has no member of " + pair);
    }

    boolean hasArguments() {
        return method.getParameterCount() > 0;
    }

    /** The object to call it on. */
    Object target(Scene scene) {
        return scene.readyFor(
                method.getDeclaringClass() == Backup.class
                        ? ""
                        : method.getDeclaringClass().getSimpleName(),
                method.getName());
    }

    /** Calls it; the codes it was refused with, by throw, rejection or callback: none or one. */
    List<Integer> codes(Scene scene, Object target, boolean missing) {
        List<Integer> codes = new ArrayList<>();
        Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> missing ? nothing(type) : argument(type, scene, codes))
                .toArray();
        try {
            Object answer = method.invoke(target, arguments);
            if (answer instanceof CompletionStage<?> promise) {
                Scene.await(promise);
            }
        } catch (InvocationTargetException thrown) {
            codes.add(codeOf(thrown.getCause()));
        } catch (CompletionException rejected) {
            codes.add(codeOf(rejected.getCause()));
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
        scene.settle();
        return codes;
    }

    private static int codeOf(Throwable trouble) {
        if (trouble instanceof BusinessError error) {
            return error.code();
        }
        throw new AssertionError("expected a BusinessError, got " + trouble, trouble);
    }

    private static Object nothing(Type type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    private Object argument(Type type, Scene scene, List<Integer> codes) {
        if (type == int.class) {
            return scene.capabilities();
        }
        if (type == long.class) {
            return 60L;
        }
        if (type == boolean.class) {
            return Boolean.FALSE;
        }
        if (type == String.class) {
            return Scene.APP;
        }
        if (type == FileMeta.class) {
            return scene.fileMeta(method.getName());
        }
        if (type == GeneralCallbacks.class) {
            return scene.told;
        }
        return argument((ParameterizedType) type, codes);
    }

    private static Object argument(ParameterizedType type, List<Integer> codes) {
        if (type.getRawType() == AsyncCallback.class) {
            return (AsyncCallback<Object>) (err, data) -> err.ifPresent(error -> codes.add(error.code()));
        }
        if (type.getRawType() == Optional.class) {
            return Optional.empty();
        }
        Type element = type.getActualTypeArguments()[0];
        if (element == IncrementalBackupTime.class) {
            return List.of(IncrementalBackupTime.of(Scene.APP, 0));
        }
        return List.of(element == IncrementalBackupData.class ? IncrementalBackupData.first(Scene.APP) : Scene.APP);
    }
}
