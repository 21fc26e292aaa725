package dev.furrow.model.jpa;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the classes are those of the sources: entities that were changed and not compiled would be taken for what they were. */
final class Compiled {
    private static final String JAVA = ".java";
    private static final Pattern ENTITY = Pattern.compile("@(?:jakarta\\.persistence\\.)?Entity\\b");

    private Compiled() {}

    /**
     * Passes where there are classes, and none is older than its source.
     *
     * @throws FurrowException if there are none, or one is older or missing
     */
    static void require(EntityClassPath path) {
        if (path.classes().stream().noneMatch(Compiled::hasClasses)) {
            throw compileFirst("the project's entities aren't compiled: no class is in "
                    + String.join(
                            ", ", path.classes().stream().map(Path::toString).toList()));
        }
        for (Path sources : path.sources()) {
            stale(sources, path.classes()).ifPresent(file -> {
                throw compileFirst(file + " was changed and not compiled since");
            });
        }
    }

    private static FurrowException compileFirst(String what) {
        return new FurrowException(Diagnostic.of(what).advising(Advice.say("Run the compile phase before.")));
    }

    private static boolean hasClasses(Path folder) {
        return walk(folder, ".class", Stream::findFirst).isPresent();
    }

    private static Optional<Path> stale(Path sources, List<Path> classes) {
        return walk(
                sources,
                JAVA,
                files -> files.filter(file -> isStale(sources.relativize(file), file, classes))
                        .sorted()
                        .findFirst());
    }

    private static boolean isStale(Path name, Path source, List<Path> folders) {
        String text = name.toString();
        String compiled = text.substring(0, text.length() - JAVA.length()) + ".class";
        Optional<Path> found = folders.stream()
                .map(folder -> folder.resolve(compiled))
                .filter(Files::exists)
                .findFirst();
        try {
            return found.isPresent()
                    ? Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(found.get())) > 0
                    : declaresEntity(source);
        } catch (IOException e) {
            throw new UncheckedIOException(source + ": " + e.getMessage(), e);
        }
    }

    /** Not every file makes a class of its name, and not every file of the folder is compiled; an entity's is. */
    private static boolean declaresEntity(Path source) throws IOException {
        String name = source.getFileName().toString();
        String text = new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1);
        String type = name.substring(0, name.length() - JAVA.length());
        return ENTITY.matcher(text).find() && text.contains("class " + type);
    }

    private interface Looking<T> {
        Optional<T> at(Stream<Path> files);
    }

    private static <T> Optional<T> walk(Path folder, String ending, Looking<T> looking) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return looking.at(files.filter(file -> file.toString().endsWith(ending)));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
        }
    }
}
