package dev.furrow.autogenerate;

import dev.furrow.author.ComposedScript;
import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
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

/**
 * Tries a generated revision before it is written: with it the revisions make what the models want, and without it again what they made
 * before.
 */
final class GeneratedProof {
    private final Models models;
    private final Workshop workshop;
    private final ComposedScript script;
    private final Schema wanted;

    /**
     * Tries a script.
     *
     * @param wanted what the models want on the database at hand
     */
    GeneratedProof(Models models, Workshop workshop, ComposedScript script, Schema wanted) {
        this.models = models;
        this.workshop = workshop;
        this.script = script;
        this.wanted = wanted;
    }

    /**
     * Tries it on the database at hand, and on others that need no server, if the revisions before it run there.
     *
     * @return what it was tried on
     * @throws FurrowException if it doesn't do what it was written for; says what is left
     */
    List<String> prove() {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Files.writeString(folder.path().resolve(String.valueOf(script.file().getFileName())), script.text());
            return prove(new ScriptFolder(script.folder().display(), folder.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> prove(ScriptFolder draft) {
        List<String> tried = new ArrayList<>();
        prove(workshop, draft, workshop.replay().schema(workshop.heads()), wanted);
        tried.add(name(workshop));
        for (Elsewhere at : workshop.elsewhere(
                there -> new Elsewhere(there, there.replay().schema(there.heads()), wanted(there)))) {
            prove(at.workshop(), draft, at.before(), at.wanted());
            tried.add(name(at.workshop()));
        }
        return tried;
    }

    /** Somewhere that both the revisions and the models run, and what they make there. */
    private record Elsewhere(Workshop workshop, Schema before, Schema wanted) {}

    private Schema wanted(Workshop there) {
        return models.wanted(there.replay(), there.product());
    }

    private static String name(Workshop there) {
        return there.deployment().connector().system().name();
    }

    private void prove(Workshop there, ScriptFolder draft, Schema before, Schema itsWanted) {
        Workshop after = there.with(draft);
        RevisionReplay.RoundTrip trip = after.replay().roundTrip(after.heads(), Autogeneration.ends(there.heads()));
        requireNone(
                there,
                "The models still differ from it",
                models.change(trip.there(), itsWanted, List.of()).differences());
        requireNone(
                there,
                "Its downgrade leaves",
                Comparison.of(trip.back(), before).differences());
    }

    private void requireNone(Workshop there, String what, List<Difference> left) {
        if (left.isEmpty()) {
            return;
        }
        Diagnostic refusal = Diagnostic.of(
                Place.of(script.revision().file()),
                "would not do what it is for on "
                        + there.deployment().connector().system().name());
        for (Difference difference : left) {
            refusal = refusal.noting(
                    what + ": " + difference.subject() + ": " + difference.from() + " -> " + difference.to());
        }
        throw new FurrowException(refusal.noting("Nothing was written. It would have said:")
                .noting(script.text().lines().toList()));
    }
}
