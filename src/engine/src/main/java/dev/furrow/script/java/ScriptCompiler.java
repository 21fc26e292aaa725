package dev.furrow.script.java;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles scripts that weren't compiled before, all in one task, and keeps what comes of it on disk by their content. */
final class ScriptCompiler {
    private final List<Path> dependencies;
    private final ClassCache cache;
    private final int release;

    ScriptCompiler(List<Path> dependencies, Path cacheFolder, String engineVersion, int release) {
        this.dependencies = dependencies;
        this.cache = new ClassCache(cacheFolder, engineVersion + " " + release, dependencies);
        this.release = release;
    }

    /**
     * Returns each script's class files by the names of their classes.
     *
     * @throws FurrowException if the compiler refuses a script, or there is no compiler
     */
    Map<SourceFile, Map<String, byte[]>> classes(List<SourceFile> scripts) {
        Map<SourceFile, Map<String, byte[]>> all = new HashMap<>();
        List<JavaSource> unknown = new ArrayList<>();
        requireCompiler(scripts.get(0));
        for (SourceFile script : scripts) {
            Map<String, byte[]> kept = cache.find(script);
            all.put(script, kept);
            if (kept.isEmpty()) {
                unknown.add(new JavaSource(script));
            }
        }
        if (!unknown.isEmpty()) {
            all.putAll(compiled(unknown));
        }
        return all;
    }

    private Map<SourceFile, Map<String, byte[]>> compiled(List<JavaSource> sources) {
        Map<String, Map<String, byte[]>> byPackage =
                byPackage(new JavaCompilation(dependencies, release).compile(sources));
        Map<SourceFile, Map<String, byte[]>> compiled = new HashMap<>();
        for (JavaSource source : sources) {
            Map<String, byte[]> classes = byPackage.getOrDefault(source.packageName(), Map.of());
            cache.keep(source.file(), classes);
            compiled.put(source.file(), classes);
        }
        return compiled;
    }

    private static Map<String, Map<String, byte[]>> byPackage(Map<String, byte[]> classes) {
        Map<String, Map<String, byte[]>> byPackage = new HashMap<>();
        classes.forEach((name, bytes) -> byPackage
                .computeIfAbsent(name.substring(0, name.lastIndexOf('.')), its -> new HashMap<>())
                .put(name, bytes));
        return byPackage;
    }

    /** Asks before a class is loaded that is a compiler's own: an image of one's own may have no module of them. */
    static boolean isThere() {
        return ModuleLayer.boot().findModule("jdk.compiler").isPresent();
    }

    private static void requireCompiler(SourceFile first) {
        if (!isThere()) {
            throw new FurrowException(
                    Place.of(first.name()),
                    "Java scripts need a JDK, or to be compiled before; this is a JRE: "
                            + System.getProperty("java.home"),
                    CompiledScript.COMPILE,
                    Advice.say("Or set JAVA_HOME to a JDK, or write the revision in SQL."));
        }
    }
}
