package dev.furrow.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where what a setting names is found. */
class ScriptFoldersTest {
    @TempDir
    Path folder;

    private Path jar(String file) throws IOException {
        Path jar = folder.resolve("shop.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(file));
        }
        return jar;
    }

    private Path classes(String file) throws IOException {
        Path its = folder.resolve("classes").resolve(file);
        Files.createDirectories(its.resolveSibling(""));
        Files.createFile(its);
        return folder.resolve("classes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tell.java", "/Tell.java", "hooks/Tell.java"})
    void a_file_of_the_class_path_is_found_in_a_folder_and_outside_of_folders(String name) throws IOException {
        String file = name.replaceFirst("^/", "");
        for (Path place : List.of(jar(file), classes(file))) {
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
                assertFound(name, ClassPath.of(List.of(place)));
                assertFound(name, ClassPath.of(List.of()).and(loader));
            }
        }
    }

    private void assertFound(String name, ClassPath classPath) {
        try (ScriptFolders folders = new ScriptFolders(folder, classPath)) {
            assertThat(folders.file("classpath:" + name, "the pom")).hasFileName("Tell.java");
        }
    }
}
