package dev.loginhelp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Something that knows only the answers it was told. */
final class Stub {
    /** The answer that stands for what is behind. */
    static final Object PASS = new Object();

    static <T> T of(Class<T> type, BiFunction<String, Object[], @Nullable Object> answer) {
        return of(type, answer, null);
    }

    /** Answers as told, with nothing in particular if it is told null, or passes the call on. */
    @SuppressWarnings("unchecked")
    static <T> T of(Class<T> type, BiFunction<String, Object[], @Nullable Object> answer, @Nullable Object behind) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object answered = answer.apply(method.getName(), arguments);
            if (answered == PASS) {
                try {
                    return method.invoke(behind, arguments);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            }
            return answered == null ? NOTHING.get(method.getReturnType()) : answered;
        });
    }

    private static final Map<Class<?>, Object> NOTHING =
            Map.of(boolean.class, false, int.class, 0, long.class, 0L, short.class, (short) 0);
}
