package dev.furrow.script.java;

import dev.furrow.script.ClassPath;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads the dependencies for all scripts, and keeps their jars open until it is closed. */
final class DependencyLoader extends URLClassLoader {
    DependencyLoader(ClassPath classPath) {
        super(
                urls(classPath.jars()),
                classPath.application().map(AuthorsView::new).orElseGet(AuthorsView::new));
    }

    private static URL[] urls(List<Path> paths) {
        URL[] urls = new URL[paths.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = paths.get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("not a path of classes: " + paths.get(i), e);
            }
        }
        return urls;
    }
}
