package dev.furrow.script.java;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.SourceFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scripts in Java: compiled when they are about to run, all in one task, and kept by their content. */
public final class JavaScripts {
    private final List<Path> dependencies;
    private final ClassCache cache;

    /**
     * Compiles against {@code dependencies} and keeps class files in a folder.
     *
     * @param cacheFolder made when it is needed
     * @param engineVersion part of what a class file depends on
     */
    public JavaScripts(List<Path> dependencies, Path cacheFolder, String engineVersion) {
        this.dependencies = List.copyOf(dependencies);
        this.cache = new ClassCache(cacheFolder, engineVersion, dependencies);
    }

    /**
     * Returns an instance of {@code type} for each file, under the file's name.
     *
     * @param type what each script implements once
     * @throws FurrowException if a script can't be compiled, has no such class or several, or can't be constructed
     */
    public <T> Map<String, T> load(List<SourceFile> files, Class<T> type) {
        if (files.isEmpty()) {
            return Map.of();
        }
        List<JavaSource> sources = new ArrayList<>();
        for (SourceFile file : files) {
            sources.add(new JavaSource(file));
        }
        Map<String, byte[]> classes = classes(sources);
        // Stays open: a script's classes load each other while it runs.
        @SuppressWarnings("resource")
        ScriptClassLoader loader = new ScriptClassLoader(classes, dependencies);
        Map<String, T> instances = new HashMap<>();
        for (JavaSource source : sources) {
            instances.put(source.file().name(), instance(source, classes, loader, type));
        }
        return instances;
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
            Map<String, byte[]> compiled = new JavaCompilation(dependencies).compile(unknown);
            for (JavaSource source : unknown) {
                cache.keep(source, of(source, compiled));
            }
            all.putAll(compiled);
        }
        return all;
    }

    private static Map<String, byte[]> of(JavaSource source, Map<String, byte[]> classes) {
        Map<String, byte[]> its = new HashMap<>(classes);
        its.keySet().removeIf(name -> !name.startsWith(source.packageName() + "."));
        return its;
    }

    private static <T> T instance(
            JavaSource source, Map<String, byte[]> classes, ScriptClassLoader loader, Class<T> type) {
        List<Class<?>> found = new ArrayList<>();
        for (String name : of(source, classes).keySet()) {
            Class<?> candidate = load(loader, name);
            if (type.isAssignableFrom(candidate) && !Modifier.isAbstract(candidate.getModifiers())) {
                found.add(candidate);
            }
        }
        Place place = Place.of(source.file().name());
        if (found.size() != 1) {
            throw new FurrowException(
                    place,
                    found.isEmpty()
                            ? "has no class that implements " + type.getSimpleName()
                            : "has several classes that implement " + type.getSimpleName(),
                    List.of("One class of the file implements " + type.getName() + "; others may stand beside it."));
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
            throw ScriptFailure.of(place.file(), type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new FurrowException(
                    place,
                    "class " + type.getSimpleName() + " can't be constructed",
                    List.of("It needs a constructor without parameters, and no enclosing instance."),
                    e);
        }
    }
}
