package dev.furrow.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where {@code classpath:} is looked for, and what scripts in Java see beside Furrow's own words. */
public final class ClassPath {
    /** What the name of a folder begins with that is looked for here. */
    static final String SCHEME = "classpath:";

    private final List<Path> jars;
    private final @Nullable ClassLoader application;

    private ClassPath(List<Path> jars, @Nullable ClassLoader application) {
        this.jars = List.copyOf(jars);
        this.application = application;
    }

    /** Returns jars and folders of classes, in their order. */
    public static ClassPath of(List<Path> jars) {
        return new ClassPath(jars, null);
    }

    /** Returns the same with all that an application's class loader finds, after the jars. */
    public ClassPath and(ClassLoader loader) {
        return new ClassPath(jars, loader);
    }

    /** Returns the same with more jars, before what an application's class loader finds. */
    public ClassPath and(List<Path> more) {
        List<Path> all = new ArrayList<>(jars);
        all.addAll(more);
        return new ClassPath(all, application);
    }

    /** Returns the name by which a setting means the folder at a path of the class path. */
    public static String folder(String path) {
        return SCHEME + path;
    }

    public List<Path> jars() {
        return jars;
    }

    /** Returns the class loader of the application that this runs in, if it runs in one. */
    public Optional<ClassLoader> application() {
        return Optional.ofNullable(application);
    }
}
