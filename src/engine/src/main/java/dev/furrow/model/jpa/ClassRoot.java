package dev.furrow.model.jpa;

import dev.furrow.error.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A folder or a jar with classes and resources. One that isn't there has none, as for Java. */
record ClassRoot(Path path) {
    private static final String ENDING = ".class";

    /** Returns the classes in {@code folder}, {@code com/shop/}, and below it; all for an empty one. In no order. */
    List<ClassFile> classes(String folder) {
        return read(name -> name.endsWith(ENDING) && name.startsWith(folder) && !name.startsWith("META-INF/"));
    }

    /** Returns whether there is such a resource, {@code META-INF/orm.xml}. */
    boolean has(String resource) {
        return open(resource, in -> true).isPresent();
    }

    /** Returns what is read from a resource, nothing if it isn't there. */
    <T> Optional<T> open(String resource, Reading<T> reading) {
        try {
            if (Files.isDirectory(path)) {
                Path file = path.resolve(resource);
                if (!Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                try (InputStream in = Files.newInputStream(file)) {
                    return Optional.of(reading.from(in));
                }
            }
            return Files.isRegularFile(path) ? fromJar(resource, reading) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ", " + resource + ": " + e.getMessage(), e);
        }
    }

    /** What is made of a resource's bytes. */
    interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    private <T> Optional<T> fromJar(String resource, Reading<T> reading) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            ZipEntry entry = jar.getEntry(resource);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return Optional.of(reading.from(in));
            }
        }
    }

    private List<ClassFile> read(Predicate<String> wanted) {
        try {
            if (Files.isDirectory(path)) {
                return ofFolder(wanted);
            }
            return Files.isRegularFile(path) ? ofJar(wanted) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    private List<ClassFile> ofFolder(Predicate<String> wanted) throws IOException {
        List<ClassFile> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (wanted.test(FileNames.slashed(path.relativize(file)))) {
                    try (InputStream in = Files.newInputStream(file)) {
                        classes.add(ClassFileReader.read(in));
                    }
                }
            }
        }
        return classes;
    }

    private List<ClassFile> ofJar(Predicate<String> wanted) throws IOException {
        List<ClassFile> classes = new ArrayList<>();
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
                if (wanted.test(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        classes.add(ClassFileReader.read(in));
                    }
                }
            }
        }
        return classes;
    }
}
