package dev.furrow.model.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project with entities: sources compiled against a provider that the build has put into a folder. */
final class EntityProject {
    private static final Path PROVIDERS = Path.of("target", "providers");
    private static final Path ENTITIES = Path.of("src", "test", "entities");

    private final Path folder;
    private final List<Path> libraries = new ArrayList<>();

    /** Compiled at once: a compiler opens a provider's thirty jars each time. */
    private final List<Path> toCompile = new ArrayList<>();

    /** Makes a project in {@code folder}; without a provider if {@code provider} is empty. */
    EntityProject(Path folder, String provider) {
        this.folder = folder;
        libraries.addAll(jars("shared"));
        if (!provider.isEmpty()) {
            libraries.addAll(jars(provider));
        }
    }

    private static List<Path> jars(String provider) {
        assertThat(PROVIDERS.resolve(provider))
                .as("made by the build's phase process-test-resources")
                .isDirectory();
        return files(PROVIDERS.resolve(provider), ".jar");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Path classes() {
        return folder.resolve("classes");
    }

    /** Adds folders of entities to the project's classes. */
    EntityProject with(String... entities) {
        for (String each : entities) {
            toCompile.addAll(files(ENTITIES.resolve(each), ".java"));
        }
        return this;
    }

    /** Writes a source of one of the project's classes. */
    EntityProject source(String name, String text) throws IOException {
        toCompile.add(write(folder.resolve("sources").resolve(name), text));
        return this;
    }

    /** Writes a resource. */
    EntityProject resource(String name, String text) throws IOException {
        write(classes().resolve(name), text);
        return this;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Compiles what has been added so far: what is changed from here on is newer than the classes, or without one. */
    EntityProject compiled() {
        if (!toCompile.isEmpty()) {
            compile();
        }
        return this;
    }

    private void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        String classPath = Stream.concat(Stream.of(classes()), libraries.stream())
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-d", classes().toString(), "-cp", classPath, "-proc:none", "-parameters", "-nowarn");
            Files.createDirectories(classes());
            assertThat(compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(toCompile))
                            .call())
                    .as(said.toString())
                    .isTrue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        toCompile.clear();
    }

    /** Returns where everything is, with all classes compiled. */
    EntityClassPath path() {
        compiled();
        return new EntityClassPath(
                List.of(classes()), List.of(folder.resolve("sources")), libraries, folder.resolve("work"));
    }

    EntityScript read() {
        return EntityModels.read(path());
    }
}
