package dev.furrow.sqlite.connect;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A second copy of the engine and of the drivers behind a class loader, as the second plugin of a build has it. */
public final class OtherRealm implements AutoCloseable {
    private final Recording loader = new Recording(classPath());
    private final UnaryOperator<String> probe;

    /** Makes a {@link LockProbe} there. */
    public OtherRealm(Path file) {
        this("jdbc:sqlite:" + file);
    }

    @SuppressWarnings("unchecked") // The probe's class is another one there; only what it implements is the same.
    public OtherRealm(String url) {
        try {
            Class<?> type = loader.loadClass(LockProbe.class.getName());
            this.probe =
                    (UnaryOperator<String>) type.getConstructor(String.class).newInstance(url);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the probe's answer. */
    public String ask(String word) {
        return probe.apply(word);
    }

    /** Returns the names of the classes that were loaded there so far. */
    public Set<String> loaded() {
        return loader.found;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static URL[] classPath() {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            try {
                urls.add(Path.of(entry).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(entry, e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static final class Recording extends URLClassLoader {
        private final Set<String> found = new TreeSet<>();

        Recording(URL[] urls) {
            super(urls, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected synchronized Class<?> findClass(String name) throws ClassNotFoundException {
            found.add(name);
            return super.findClass(name);
        }
    }
}
