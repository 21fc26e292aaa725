package dev.furrow.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the development database, and what lies beside it while it is used, out of git. */
final class GitIgnore {
    static final String NAME = ".gitignore";

    /** Each line that has to be there, and lines that say the same or more. */
    private static final Map<String, Set<String>> LINES = new LinkedHashMap<>();

    static {
        LINES.put("/dev.db", Set.of("/dev.db", "dev.db", "/dev.db*", "dev.db*", "*.db", "*.db*"));
        LINES.put("/dev.db-*", Set.of("/dev.db-*", "dev.db-*", "/dev.db*", "dev.db*", "*.db-*", "*.db*"));
    }

    private GitIgnore() {}

    /** Adds what is missing at the file's end; tells whether anything was. */
    static boolean complete(Path file) throws IOException {
        // Whatever its encoding, every byte stays: the file is only added to.
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        Set<String> there = text.lines().map(String::strip).collect(Collectors.toSet());
        StringBuilder more = new StringBuilder();
        LINES.forEach((line, covering) -> {
            if (covering.stream().noneMatch(there::contains)) {
                more.append(line).append(lineEnd);
            }
        });
        if (more.isEmpty()) {
            return false;
        }
        boolean openEnd = !text.isEmpty() && !text.endsWith("\n");
        Files.writeString(
                file,
                (openEnd ? lineEnd : "") + more,
                StandardCharsets.ISO_8859_1,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return true;
    }
}
