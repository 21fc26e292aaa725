package dev.furrow.autogenerate;

import dev.furrow.author.ComposedScript;
import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.journal.Deployment;
import dev.furrow.model.Models;
import dev.furrow.schema.Schema;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.ScriptFolder;
import dev.furrow.text.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries a generated revision before it is written: with it the revisions make what the models want, and without it again what they made
 * before.
 */
final class GeneratedProof {
    private final Models models;
    private final Workshop workshop;
    private final ComposedScript script;
    private final Schema wanted;
    private final Drift drift;
    private final List<String> tried = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Tries a script.
     *
     * @param wanted what the models want on the database at hand
     * @param drift what sets the database at hand apart from what the revisions before it make
     */
    GeneratedProof(Models models, Workshop workshop, ComposedScript script, Schema wanted, Drift drift) {
        this.models = models;
        this.workshop = workshop;
        this.script = script;
        this.wanted = wanted;
        this.drift = drift;
    }

    /** Returns what it was tried on. */
    List<String> tried() {
        return List.copyOf(tried);
    }

    /** Returns why it wasn't tried on others, a line each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Tries it on the database at hand, and on others where the revisions before it run, and which haven't drifted.
     *
     * @throws FurrowException if it doesn't do what it was written for; says what is left
     */
    void prove() {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Files.writeString(folder.path().resolve(String.valueOf(script.file().getFileName())), script.text());
            prove(new ScriptFolder(script.folder().display(), folder.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prove(ScriptFolder draft) {
        if (!drift.obstacle().isEmpty()) {
            notes.add("Not tried: no operation makes " + drift.obstacle() + " of the live database");
            return;
        }
        prove(workshop, draft, wanted);
        if (!drift.operations().isEmpty()) {
            return;
        }
        for (Elsewhere at : workshop.elsewhere(there -> new Elsewhere(there, wanted(there)))) {
            prove(at.workshop(), draft, at.wanted());
        }
        for (Deployment server : workshop.servers()) {
            Workshop there = workshop.at(server);
            runsOn(there).ifPresent(wantedThere -> prove(there, draft, wantedThere));
        }
    }

    /** Somewhere that both the revisions and the models run, and what the models make there. */
    private record Elsewhere(Workshop workshop, Schema wanted) {}

    private Schema wanted(Workshop there) {
        there.replay().schema(there.heads());
        return models.wanted(there.replay(), there.product());
    }

    private Optional<Schema> runsOn(Workshop there) {
        try {
            return Optional.of(wanted(there));
        } catch (FurrowException e) {
            notes.add("Not tried on " + there.name() + ": " + e.diagnostic().what());
            return Optional.empty();
        }
    }

    private void prove(Workshop there, ScriptFolder draft, Schema itsWanted) {
        Workshop after = there.with(draft);
        RevisionReplay.RoundTrip trip = after.replay().roundTrip(there.heads(), drift.operations(), after.heads());
        requireNone(
                there,
                "The models still differ from it",
                models.change(trip.there(), itsWanted, List.of()).differences());
        requireNone(
                there,
                "Its downgrade leaves",
                Comparison.of(trip.back(), trip.before()).differences());
        tried.add(there.name());
    }

    private void requireNone(Workshop there, String what, List<Difference> left) {
        if (left.isEmpty()) {
            return;
        }
        Diagnostic refusal =
                Diagnostic.of(Place.of(script.revision().file()), "would not do what it is for on " + there.name());
        for (Difference difference : left) {
            refusal = refusal.noting(
                    what + ": " + difference.subject() + ": " + difference.from() + " -> " + difference.to());
        }
        throw new FurrowException(refusal.noting("Nothing was written. It would have said:")
                .noting(script.text().lines().toList()));
    }
}
