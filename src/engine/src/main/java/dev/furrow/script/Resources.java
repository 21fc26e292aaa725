package dev.furrow.script;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An application's resources as folders of files: in folders of classes, jars, jars inside of a jar as Spring Boot packs them, and in
 * a Java image that holds the application.
 */
final class Resources {
    /** Between a jar and what is inside: {@code !/}, and {@code /!} since Spring Boot 3.2. */
    private static final Pattern INSIDE = Pattern.compile("!/|/!");

    private final ClassLoader application;
    private final OpenJars jars;

    Resources(ClassLoader application, OpenJars jars) {
        this.application = application;
        this.jars = jars;
    }

    /** Returns the folders called {@code name}, in the order of the class path; none if there are none. */
    Set<Path> folders(String name) {
        String folder = withoutSlashes(name);
        Set<Path> found = new LinkedHashSet<>();
        for (URL index : urls(folder + "/" + ScriptFolder.INDEX)) {
            found.add(path(index).resolveSibling("").normalize());
        }
        for (URL url : urls(folder)) {
            Path path = path(url);
            if (Files.isDirectory(path)) {
                found.add(path.normalize());
            }
        }
        return found;
    }

    /** Returns what a file called {@code name} is in, in the order of the class path: folders of classes and jars. */
    Set<Path> places(String name) {
        Set<Path> found = new LinkedHashSet<>();
        for (URL url : urls(withoutSlashes(name))) {
            Path file = path(url).normalize();
            int depth = file.getFileSystem().getPath(withoutSlashes(name)).getNameCount();
            found.add(above(file, depth));
        }
        return found;
    }

    /** A path inside of a jar that is relative has nothing above its first name. */
    private static Path above(Path file, int depth) {
        Path at = file;
        for (int i = 0; i < depth; i++) {
            Path parent = at.getParent();
            at = parent == null ? file.getFileSystem().getPath("") : parent;
        }
        return at;
    }

    private List<URL> urls(String name) {
        try {
            return Collections.list(application.getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(URL url) {
        String text = url.toString();
        try {
            return switch (url.getProtocol()) {
                case "file", "jrt" -> Path.of(url.toURI());
                case "jar" -> inside(text.substring("jar:".length()));
                default -> throw unknown(text);
            };
        } catch (URISyntaxException e) {
            throw new FurrowException(Diagnostic.of("can't read " + text), e);
        }
    }

    private static FurrowException unknown(String url) {
        return new FurrowException(Diagnostic.of("scripts can't be read from " + url)
                .noting("Furrow reads folders, jars, jars inside of jars, and Java images.")
                .advising(Advice.say("Name a folder on disk.")));
    }

    /** Takes {@code file:/app.jar!/db/migrations} and {@code nested:/app.jar/!BOOT-INF/lib/shop.jar!/db/migrations}. */
    private Path inside(String url) throws URISyntaxException {
        String[] parts = INSIDE.split(url, -1);
        Path root = jars.root(Path.of(new URI("file:" + parts[0].substring(parts[0].indexOf(':') + 1))));
        for (int i = 1; i < parts.length - 1; i++) {
            root = jars.root(root.resolve(decoded(parts[i])));
        }
        return root.resolve(decoded(parts[parts.length - 1]));
    }

    private static String decoded(String path) throws URISyntaxException {
        return withoutSlashes(new URI("file:/" + withoutSlashes(path)).getPath());
    }

    private static String withoutSlashes(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }
}
