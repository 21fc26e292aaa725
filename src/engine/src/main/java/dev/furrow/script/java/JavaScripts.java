package dev.furrow.script.java;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
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
import org.jspecify.annotations.Nullable;

/**
 * Scripts in Java: compiled when they are about to run, all in one task, kept on disk by their content, and loaded once. Several
 * threads may use it; scripts that are running must have ended before it is closed.
 */
public final class JavaScripts implements AutoCloseable {
    private final List<Path> dependencies;
    private final ClassCache cache;
    private final int release;
    private final Map<Key, List<Class<?>>> loaded = new HashMap<>();
    private @Nullable DependencyLoader dependencyLoader;

    /**
     * Compiles against {@code dependencies} and keeps class files in a folder.
     *
     * @param cacheFolder made when it is needed
     * @param engineVersion part of what a class file depends on
     * @param release the language's level, as the compiler's option of that name has it
     */
    public JavaScripts(List<Path> dependencies, Path cacheFolder, String engineVersion, int release) {
        this.dependencies = List.copyOf(dependencies);
        this.cache = new ClassCache(cacheFolder, engineVersion + " " + release, dependencies);
        this.release = release;
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

    private void loadClasses(List<SourceFile> files) {
        List<JavaSource> sources = new ArrayList<>();
        for (SourceFile file : files) {
            if (!loaded.containsKey(Key.of(file))) {
                sources.add(new JavaSource(file));
            }
        }
        if (sources.isEmpty()) {
            return;
        }
        Map<String, byte[]> classes = classes(sources);
        ScriptClassLoader loader = new ScriptClassLoader(classes, dependencyLoader());
        Map<String, Map<String, byte[]>> byPackage = byPackage(classes);
        for (JavaSource source : sources) {
            List<Class<?>> its = new ArrayList<>();
            of(source, byPackage).keySet().forEach(name -> its.add(load(loader, name)));
            loaded.put(Key.of(source.file()), its);
        }
    }

    private DependencyLoader dependencyLoader() {
        DependencyLoader loader = dependencyLoader;
        if (loader == null) {
            loader = new DependencyLoader(dependencies);
            dependencyLoader = loader;
        }
        return loader;
    }

    private Map<String, byte[]> classes(List<JavaSource> sources) {
        Map<String, byte[]> all = new HashMap<>();
        List<JavaSource> unknown = new ArrayList<>();
        for (JavaSource source : sources) {
            Map<String, byte[]> kept = cache.find(source);
            all.putAll(kept);
            if (kept.isEmpty()) {
                unknown.add(source);
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, byte[]> compiled = new JavaCompilation(dependencies, release).compile(unknown);
            Map<String, Map<String, byte[]>> byPackage = byPackage(compiled);
            for (JavaSource source : unknown) {
                cache.keep(source, of(source, byPackage));
            }
            all.putAll(compiled);
        }
        return all;
    }

    private static Map<String, byte[]> of(JavaSource source, Map<String, Map<String, byte[]>> byPackage) {
        return byPackage.getOrDefault(source.packageName(), Map.of());
    }

    private static Map<String, Map<String, byte[]>> byPackage(Map<String, byte[]> classes) {
        Map<String, Map<String, byte[]>> byPackage = new HashMap<>();
        classes.forEach((name, bytes) -> byPackage
                .computeIfAbsent(name.substring(0, name.lastIndexOf('.')), its -> new HashMap<>())
                .put(name, bytes));
        return byPackage;
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

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(Class<?> type, Place place) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
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
