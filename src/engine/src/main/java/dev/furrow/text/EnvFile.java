package dev.furrow.text;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Variables that stand in a file instead of the environment, as {@code .env} has them: {@code NAME=value} lines. Other programs read
 * the file too, so only a name that somebody asks for may not stand there twice. No message shows a value: one may be a password.
 */
public final class EnvFile {
    private static final String DEFAULT = ".env";

    /** What there is where no file is read. */
    public static final EnvFile NONE = new EnvFile(Map.of());

    private final Map<String, List<Entry>> entries;

    private EnvFile(Map<String, List<Entry>> entries) {
        this.entries = entries;
    }

    /**
     * A variable's text, and where it stands.
     *
     * @param place the line that it begins in
     */
    public record Entry(String name, String text, Place place) {
        /** Returns where it comes from, in a user's words: {@code .env:3, DATABASE_URL}. */
        public String source() {
            return place + ", " + name;
        }
    }

    /**
     * Reads the file that somebody named, else {@code .env} if it is there.
     *
     * @param baseDir what a relative name is relative to
     * @param named the file; empty if nobody named one
     * @param origin who named it, for messages
     * @param own the variable that names it, and which says nothing inside
     * @throws FurrowException if it was named and isn't there, or can't be read
     */
    public static EnvFile find(Path baseDir, String named, String origin, String own) {
        String name = named.isEmpty() ? DEFAULT : named;
        Path path = FileNames.resolve(baseDir, name);
        if (Files.isRegularFile(path)) {
            EnvFile file = read(path, name);
            file.requireWithout(own);
            return file;
        }
        // A folder of that name is somebody else's: Python's environments are called so.
        if (named.isEmpty()) {
            return NONE;
        }
        throw new FurrowException(Diagnostic.of("there is no file \"" + name + "\" (" + origin + ")")
                .noting("It is looked for in " + baseDir.toAbsolutePath() + "; make it there, or name another."));
    }

    private void requireWithout(String own) {
        entry(own).ifPresent(entry -> {
            throw new FurrowException(
                    entry.place(),
                    own + " can't stand here: it is what names this file",
                    Advice.say("Set it in the environment itself."));
        });
    }

    private static EnvFile read(Path file, String name) {
        try {
            return of(Utf8.text(Files.readAllBytes(file), name), name);
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of(Place.of(name), "can't be read: " + FileErrors.reason(e))
                            .advising(Advice.say("Check that it may be read.")),
                    e);
        }
    }

    /**
     * Reads a file's text.
     *
     * @param name the file as messages show it
     * @throws FurrowException for a line that is none of {@code NAME=value}
     */
    public static EnvFile of(String text, String name) {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        new EnvFileText(text, name)
                .entries()
                .forEach(entry -> entries.computeIfAbsent(entry.name(), none -> new ArrayList<>())
                        .add(entry));
        return new EnvFile(entries);
    }

    /** Returns the names that stand there, in their order. */
    public Set<String> names() {
        return entries.keySet();
    }

    /**
     * Returns what stands there of a variable; empty also if that is an empty text.
     *
     * @throws FurrowException if it stands there twice
     */
    public Optional<Entry> entry(String name) {
        List<Entry> found = entries.getOrDefault(name, List.of());
        if (found.size() > 1) {
            throw new FurrowException(
                    found.get(1).place(),
                    "duplicate " + name + ", the first is in line "
                            + found.get(0).place().line(),
                    Advice.say("Leave one of them."));
        }
        return found.stream().filter(entry -> !entry.text().isEmpty()).findFirst();
    }
}
