package dev.furrow.script;

import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files of folders and their subfolders, in the order of their names. */
final class ScriptWalk {
    private static final List<String> ENDINGS = List.of(".sql", ".java");

    private ScriptWalk() {}

    /** Reads every script; names that begin with {@code .} or {@code _} and other endings are passed over. */
    static List<SourceFile> read(List<ScriptFolder> folders) {
        List<SourceFile> files = new ArrayList<>();
        for (ScriptFolder folder : folders) {
            walk(folder, folder.path(), files);
        }
        return files;
    }

    private static void walk(ScriptFolder folder, Path directory, List<SourceFile> files) {
        for (Path path : children(directory)) {
            String name = String.valueOf(path.getFileName());
            if (name.startsWith(".") || name.startsWith("_")) {
                continue;
            }
            if (isScript(name)) {
                files.add(SourceFile.read(path, folder.display(path)));
            } else if (Files.isDirectory(path)) {
                walk(folder, path, files);
            }
        }
    }

    private static boolean isScript(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> children(Path directory) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path path : stream) {
                paths.add(path);
            }
        } catch (IOException e) {
            throw new FurrowException(
                    null, "can't list " + directory + ": " + e.getMessage(), List.of("Check that it may be read."), e);
        }
        Collections.sort(paths);
        return paths;
    }
}
