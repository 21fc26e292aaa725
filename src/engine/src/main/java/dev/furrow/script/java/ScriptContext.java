package dev.furrow.script.java;

/**
 * While a script runs, its class loader is the thread's: the front end's would let what looks for services there see Furrow and the
 * build.
 */
public final class ScriptContext {
    private ScriptContext() {}

    /** What a script does. */
    @FunctionalInterface
    public interface Doing<T, E extends Exception> {
        T run() throws E;
    }

    /** Does it with the class loader of {@code script}, an object of a class of the script's. */
    public static <T, E extends Exception> T within(Object script, Doing<T, E> doing) throws E {
        return withLoaderOf(script.getClass(), doing);
    }

    /** Does it with the class loader of one of the script's classes, before there is an object of it. */
    static <T, E extends Exception> T withLoaderOf(Class<?> type, Doing<T, E> doing) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(type.getClassLoader());
        try {
            return doing.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
