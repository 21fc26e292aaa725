package dev.furrow.script.java;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** One run of the compiler over all the scripts that are about to run. */
final class JavaCompilation {
    private static final int MOST_ERRORS = 10;

    // A script that compiles on the newest JDK's laptop has to compile on the oldest one's server.
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-proc:none", "-Xlint:none", "-g", "-parameters", "-encoding", "UTF-8");

    private final List<Path> dependencies;

    JavaCompilation(List<Path> dependencies) {
        this.dependencies = dependencies;
    }

    /**
     * Returns the class files by the names of their classes.
     *
     * @throws FurrowException if the compiler refuses a script, with its errors and their lines
     */
    Map<String, byte[]> compile(List<JavaSource> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new FurrowException(
                    Place.of(sources.get(0).file().name()),
                    "Java scripts need a JDK; this is a JRE: " + System.getProperty("java.home"),
                    List.of("Set JAVA_HOME to a JDK, or write the revision in SQL."));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (ScriptFileManager files =
                new ScriptFileManager(compiler.getStandardFileManager(diagnostics, null, null))) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            boolean compiled = compiler.getTask(null, files, diagnostics, OPTIONS, null, sources)
                    .call();
            if (!compiled) {
                throw refused(diagnostics.getDiagnostics());
            }
            return files.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> classPath() {
        List<Path> paths = new ArrayList<>();
        paths.add(ownJar());
        paths.addAll(dependencies);
        return paths;
    }

    private static Path ownJar() {
        try {
            return Path.of(Migration.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FurrowException refused(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> errors = new ArrayList<>();
        Place first = null;
        String what = "can't be compiled";
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (diagnostic.getKind() != Diagnostic.Kind.ERROR || errors.size() == MOST_ERRORS) {
                continue;
            }
            String message = diagnostic.getMessage(Locale.ENGLISH);
            if (first == null) {
                first = place(diagnostic);
                what = message;
            } else {
                errors.add(place(diagnostic) + ": " + message);
            }
        }
        errors.add("A script sees dev.furrow.operation, the JDK and the plugin's own <dependencies>.");
        return new FurrowException(first == null ? Place.of("") : first, what, errors);
    }

    private static Place place(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (!(diagnostic.getSource() instanceof JavaSource source)) {
            return Place.of(String.valueOf(diagnostic.getSource()));
        }
        int line = (int) Math.max(diagnostic.getLineNumber(), 0);
        int column = (int) Math.max(diagnostic.getColumnNumber(), 0);
        return new Place(source.file().name(), line, source.column(line, column));
    }
}
