package dev.furrow.script.java;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.ClassPath;
import dev.furrow.script.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scripts in Java: compiled when they are about to run, unless their classes stand beside them, and loaded once. Several
 * threads may use it; scripts that are running must have ended before it is closed.
 */
public final class JavaScripts implements AutoCloseable {
    private final ClassPath classPath;
    private final ScriptCompiler compiler;
    private final Map<Key, List<Class<?>>> loaded = new HashMap<>();
    private @Nullable DependencyLoader dependencyLoader;

    /**
     * Compiles against the jars of a class path, and keeps class files in a folder.
     *
     * @param cacheFolder made when it is needed
     * @param engineVersion part of what a class file depends on
     * @param release the language's level, as the compiler's option of that name has it
     */
    public JavaScripts(ClassPath classPath, Path cacheFolder, String engineVersion, int release) {
        this.classPath = classPath;
        this.compiler = new ScriptCompiler(classPath.jars(), cacheFolder, engineVersion, release);
    }

    /** What classes belong to: the same file with another text has others. */
    private record Key(String file, String checksum) {
        static Key of(SourceFile file) {
            return new Key(file.name(), file.checksum());
        }
    }

    /**
     * Returns a new instance of {@code type} for each file, under the file's name.
     *
     * @param type what each script implements once
     * @throws FurrowException if a script can't be compiled, has no such class or several, or can't be constructed
     */
    public synchronized <T> Map<String, T> load(List<SourceFile> files, Class<T> type) {
        loadClasses(files);
        Map<String, T> instances = new HashMap<>();
        for (SourceFile file : files) {
            List<Class<?>> classes = loaded.getOrDefault(Key.of(file), List.of());
            instances.put(file.name(), instance(Place.of(file.name()), classes, type));
        }
        return instances;
    }

    /**
     * Returns what has to stand beside each file, under its name with {@link #compiledEnding} after it, for a Java without a compiler.
     *
     * @param type what each script implements once
     * @throws FurrowException as {@link #load} does
     */
    public synchronized Map<String, byte[]> compile(List<SourceFile> files, Class<?> type) {
        load(files, type);
        Map<String, byte[]> compiled = new HashMap<>();
        compiler.classes(files)
                .forEach((file, classes) -> compiled.put(file.name(), CompiledScript.bytes(file, classes)));
        return compiled;
    }

    /**
     * Returns a new instance of a class that is no script's, but among the dependencies.
     *
     * @param name in full
     * @param type what it has to be
     * @param origin who named it, for messages
     * @throws FurrowException if it isn't there, is something else, or can't be constructed
     */
    public synchronized <T> T dependency(String name, Class<T> type, String origin) {
        try {
            Class<?> found = dependencyLoader().loadClass(name);
            return type.cast(ScriptContext.withLoaderOf(
                    found, () -> found.getDeclaredConstructor().newInstance()));
        } catch (InvocationTargetException e) {
            throw new FurrowException(
                    Diagnostic.of(origin + ": " + name + " can't be made: " + e.getTargetException()), e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new FurrowException(
                    Diagnostic.of(origin + ": there is no class " + name + " that implements " + type.getName())
                            .noting(
                                    "It is public, has a public constructor without parameters, and is on the class path."),
                    e);
        }
    }

    /** Returns whether a file can't be loaded here: its classes aren't beside it, and this Java has no compiler. */
    public boolean lacksCompilerFor(SourceFile file) {
        return !ScriptCompiler.isThere() && CompiledScript.beside(file).isEmpty();
    }

    /** Returns what a file of classes has behind its script's name. */
    public static String compiledEnding() {
        return CompiledScript.ENDING;
    }

    private void loadClasses(List<SourceFile> files) {
        List<SourceFile> unknown = new ArrayList<>();
        for (SourceFile file : files) {
            if (!loaded.containsKey(Key.of(file))) {
                Optional<Map<String, byte[]>> classes = CompiledScript.beside(file);
                classes.ifPresentOrElse(its -> load(file, its), () -> unknown.add(file));
            }
        }
        if (!unknown.isEmpty()) {
            compiler.classes(unknown).forEach(this::load);
        }
    }

    /** Each script has a loader of its own: those of two libraries may be called alike. */
    private void load(SourceFile file, Map<String, byte[]> classes) {
        ScriptClassLoader loader = new ScriptClassLoader(classes, dependencyLoader());
        List<Class<?>> its = new ArrayList<>();
        for (String name : classes.keySet()) {
            its.add(load(loader, name, file));
        }
        loaded.put(Key.of(file), its);
    }

    private DependencyLoader dependencyLoader() {
        DependencyLoader loader = dependencyLoader;
        if (loader == null) {
            loader = new DependencyLoader(classPath);
            dependencyLoader = loader;
        }
        return loader;
    }

    private static <T> T instance(Place place, List<Class<?>> classes, Class<T> type) {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> candidate : classes) {
            if (type.isAssignableFrom(candidate) && !Modifier.isAbstract(candidate.getModifiers())) {
                found.add(candidate);
            }
        }
        if (found.size() != 1) {
            throw new FurrowException(Diagnostic.of(
                            place,
                            found.isEmpty()
                                    ? "has no class that implements " + type.getSimpleName()
                                    : "has several classes that implement " + type.getSimpleName())
                    .noting("One class of the file implements " + type.getName() + "; others may stand beside it."));
        }
        return type.cast(construct(found.get(0), place));
    }

    private static Class<?> load(ClassLoader loader, String name, SourceFile file) {
        try {
            return Class.forName(name, false, loader);
        } catch (UnsupportedClassVersionError e) {
            throw new FurrowException(
                    Diagnostic.of(
                                    Place.of(file.name()),
                                    "was compiled for a newer Java than "
                                            + Runtime.version().feature())
                            .advising(CompiledScript.COMPILE.with(
                                    "release", Runtime.version().feature())),
                    e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(Class<?> type, Place place) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return ScriptContext.withLoaderOf(type, constructor::newInstance);
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            throw ScriptErrors.of(place.file(), type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new FurrowException(
                    Diagnostic.of(place, "class " + type.getSimpleName() + " can't be constructed")
                            .noting("It needs a constructor without parameters, and no enclosing instance."),
                    e);
        }
    }

    /** Closes the dependencies' jars. */
    @Override
    public synchronized void close() {
        loaded.clear();
        if (dependencyLoader == null) {
            return;
        }
        try {
            dependencyLoader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            dependencyLoader = null;
        }
    }
}
