package dev.furrow.author;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.text.TemporaryFolder;
import dev.furrow.text.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Scripts that are written together: all of them, or none. They are written into a folder to throw away first, and read there as an
 * upgrade would read them; only what is whole, and fits in with the scripts that there are, is put in its place.
 */
public final class NewScripts {
    private final List<ScriptFolder> there;
    private final ScriptFolder target;
    private final List<SqlSyntax> databases;
    private final Instant now;
    private final Map<RevisionId, WrittenRevision> written = new LinkedHashMap<>();
    private final Map<RevisionId, Place> origins = new LinkedHashMap<>();

    /**
     * Writes into {@code target}.
     *
     * @param there the folders of the scripts that there are
     * @param databases the syntaxes of those that section lines may name
     */
    public NewScripts(List<ScriptFolder> there, ScriptFolder target, List<SqlSyntax> databases, Instant now) {
        this.there = List.copyOf(there);
        this.target = target;
        this.databases = List.copyOf(databases);
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Writes the scripts, and returns what was written in their order.
     *
     * @throws FurrowException if a file is there already, or one couldn't be run as it is; then nothing was written
     */
    public List<WrittenRevision> write(List<NewScript> scripts) {
        try (TemporaryFolder draft = TemporaryFolder.make()) {
            scripts.forEach(script -> draft(script, draft.path()));
            requireRunnable(draft.path());
            publish(draft.path());
        } catch (IOException e) {
            throw failure(e);
        } catch (UncheckedIOException e) {
            throw failure(Objects.requireNonNull(e.getCause(), "it always has one"));
        }
        return List.copyOf(written.values());
    }

    private void draft(NewScript script, Path draft) {
        Message message = Message.of(script.message(), script.format());
        String name = new FileTemplate(NewRevision.FILE_TEMPLATE).name(script.id(), message.title(), now) + "."
                + script.format().name().toLowerCase(Locale.ROOT);
        Path file = FileNames.resolve(target.path(), name);
        String display = target.display(file);
        if (Files.exists(file)) {
            throw new FurrowException(
                    Place.of(display),
                    "is there already; nothing was written",
                    Advice.say("Take it away, or name another folder for the revisions."));
        }
        Revision revision = new Revision(
                script.id(),
                script.parents(),
                script.dependsOn(),
                script.labels(),
                message.title(),
                now,
                Place.of(display));
        String text = new NewScriptText(revision, message.lines()).with(script.body(), script.format());
        TextFile.create(FileNames.resolve(draft, name), display, text);
        written.put(script.id(), new WrittenRevision(revision, display, parents(script)));
        origins.put(script.id(), script.origin());
    }

    private List<Revision> parents(NewScript script) {
        List<Revision> parents = new ArrayList<>();
        for (RevisionId parent : script.parents()) {
            WrittenRevision before = written.get(parent);
            if (before != null) {
                parents.add(before.revision());
            }
        }
        return parents;
    }

    private void requireRunnable(Path draft) {
        List<ScriptFolder> all = new ArrayList<>(there);
        all.add(new ScriptFolder(target.display(), draft));
        RevisionScripts scripts = RevisionScripts.load(all, databases, target.display());
        origins.forEach((id, origin) -> {
            try {
                new ScriptCheck(databases).requireRunnable(scripts.script(id));
            } catch (FurrowException e) {
                throw e.noting("It was to be revision " + id + ", made of " + origin + "; nothing was written.");
            }
        });
    }

    private void publish(Path draft) throws IOException {
        List<Path> made = new ArrayList<>();
        try {
            for (WrittenRevision each : written.values()) {
                Path name = Path.of(each.file()).getFileName();
                Path file = target.path().resolve(name.toString());
                TextFile.create(file, each.file(), Files.readString(draft.resolve(name.toString())));
                made.add(file);
            }
        } catch (FurrowException | IOException e) {
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    private FurrowException failure(IOException e) {
        return new FurrowException(
                Diagnostic.of(Place.of(target.display()), "can't be written: " + FileErrors.reason(e))
                        .advising(Advice.say("Check that the folder may be written.")),
                e);
    }
}
