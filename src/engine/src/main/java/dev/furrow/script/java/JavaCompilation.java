package dev.furrow.script.java;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
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
    private static final String SEEN = "A script sees dev.furrow.operation, the JDK and the dependencies.";
    private static final Advice ADD_JAR = Advice.set("Add the jar of what else it imports:", "dependencies", "<jar>");
    private static final int MOST_ERRORS = 10;

    private final List<Path> dependencies;
    private final int release;

    /**
     * Compiles for one level of the language: a script that compiles on the newest JDK's laptop has to compile on the oldest one's
     * server.
     */
    JavaCompilation(List<Path> dependencies, int release) {
        this.dependencies = dependencies;
        this.release = release;
    }

    /**
     * Returns the class files by the names of their classes.
     *
     * @throws FurrowException if the compiler refuses a script, with its errors and their lines; or if the level has no such files
     */
    Map<String, byte[]> compile(List<JavaSource> sources) {
        sources.forEach(source -> source.requireLevel(release));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (ScriptFileManager files =
                new ScriptFileManager(compiler.getStandardFileManager(diagnostics, null, null))) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            boolean compiled = compiler.getTask(null, files, diagnostics, options(), null, sources)
                    .call();
            if (!compiled) {
                throw refused(diagnostics.getDiagnostics());
            }
            return files.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options() {
        return List.of(
                "--release",
                String.valueOf(release),
                "-proc:none",
                "-Xlint:none",
                "-g",
                "-parameters",
                "-encoding",
                "UTF-8");
    }

    private List<Path> classPath() {
        List<Path> paths = new ArrayList<>();
        paths.add(ownJar());
        paths.addAll(dependencies);
        return paths;
    }

    /** The compiler reads no jar that is inside of another one. */
    private static Path ownJar() {
        URL location = Migration.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new FurrowException(
                    dev.furrow.error.Diagnostic.of(
                                    "Java scripts can't be compiled here: Furrow itself is in " + location)
                            .advising(CompiledScript.COMPILE),
                    e);
        }
    }

    private static FurrowException refused(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(MOST_ERRORS)
                .toList();
        if (errors.isEmpty()) {
            return new FurrowException("can't be compiled");
        }
        List<CompilerMessage> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : errors) {
            messages.add(CompilerMessage.of(error.getMessage(Locale.ENGLISH)));
        }
        FurrowException refused =
                new FurrowException(place(errors.get(0)), messages.get(0).text());
        for (int i = 1; i < errors.size(); i++) {
            refused =
                    refused.noting(place(errors.get(i)) + ": " + messages.get(i).text());
        }
        return advised(refused, messages);
    }

    private static FurrowException advised(FurrowException refused, List<CompilerMessage> messages) {
        int level = messages.stream().mapToInt(CompilerMessage::level).max().orElse(0);
        if (level > 0) {
            return refused.advising(CompilerMessage.advice(level));
        }
        if (messages.stream().anyMatch(CompilerMessage::missesJar)) {
            return refused.noting(SEEN).advising(ADD_JAR);
        }
        return messages.stream().anyMatch(CompilerMessage::missesClass) ? refused.noting(SEEN) : refused;
    }

    private static Place place(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (!(diagnostic.getSource() instanceof JavaSource source)) {
            return Place.of(String.valueOf(diagnostic.getSource()));
        }
        boolean isKnown = diagnostic.getPosition() != Diagnostic.NOPOS;
        return isKnown
                ? source.place((int) diagnostic.getPosition())
                : Place.of(source.file().name());
    }
}
