package dev.furrow.author;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.RevisionId;
import dev.furrow.script.ScriptFolder;
import dev.furrow.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A project's first files: folders, an example in each that is empty, and what git is to ignore. */
public final class Beginning {
    private final List<String> made = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final Instant now;

    private Beginning(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Makes what isn't there.
     *
     * @param withExample whether there is no revision yet, anywhere
     */
    public static Beginning make(
            Path baseDir, ScriptFolder migrations, ScriptFolder seeds, boolean withExample, Instant now) {
        Beginning beginning = new Beginning(now);
        beginning.folder(migrations);
        beginning.folder(seeds);
        if (withExample) {
            beginning.examples(migrations, seeds);
        }
        beginning.gitignore(baseDir.resolve(GitIgnore.NAME));
        return beginning;
    }

    /** Returns files and folders that weren't there, as messages show them. */
    public List<String> made() {
        return List.copyOf(made);
    }

    /** Returns those that were, and stayed as they were. */
    public List<String> kept() {
        return List.copyOf(kept);
    }

    private void folder(ScriptFolder folder) {
        if (Files.isDirectory(folder.path())) {
            kept.add(folder.display());
            return;
        }
        try {
            Files.createDirectories(folder.path());
            made.add(folder.display());
        } catch (IOException e) {
            throw failure(folder.display(), "can't be made", e);
        }
    }

    private void examples(ScriptFolder migrations, ScriptFolder seeds) {
        RevisionId id = RevisionId.random();
        create(
                migrations,
                id + "_create_users_table.sql",
                Example.REVISION.replace("{id}", id.value()).replace("{created}", now.toString()));
        if (isEmpty(seeds)) {
            create(seeds, "users.csv", Example.SEED);
        }
    }

    private void create(ScriptFolder folder, String name, String text) {
        Path file = folder.path().resolve(name);
        TextFile.create(file, folder.display(file), text);
        made.add(folder.display(file));
    }

    private static boolean isEmpty(ScriptFolder folder) {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw failure(folder.display(), "can't be listed", e);
        }
    }

    private void gitignore(Path file) {
        try {
            boolean there = Files.exists(file);
            boolean changed = GitIgnore.complete(file);
            (changed ? made : kept).add(GitIgnore.NAME + (there && changed ? " (lines added)" : ""));
        } catch (IOException e) {
            throw failure(GitIgnore.NAME, "can't be written", e);
        }
    }

    private static FurrowException failure(String name, String what, IOException e) {
        return new FurrowException(
                Diagnostic.of(Place.of(name), what + ": " + FileErrors.reason(e))
                        .advising(Advice.say("Check that the folder may be written.")),
                e);
    }
}
