package dev.furrow.script.java;

import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines compiled scripts beside the dependencies, with nothing else of Furrow or of its front end in sight. */
final class ScriptClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /** Defines {@code classes}, by their names. */
    ScriptClassLoader(Map<String, byte[]> classes, DependencyLoader dependencies) {
        super(dependencies);
        this.classes = Map.copyOf(classes);
    }

    /** What is the script's own is nobody else's: asking the others first takes its time, of thousands of scripts. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Reads as the dependencies' loader does, which closes what it opened; a URL's own stream keeps the jar open for ever. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return getParent().getResourceAsStream(name);
    }
}
