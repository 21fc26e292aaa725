package dev.furrow.adopt;

import dev.furrow.database.Connector;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Heads;
import dev.furrow.journal.Reading;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.target.Target;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds the schemas that people name to be compared. */
public final class Sides {
    private final Deployment deployment;
    private final RevisionScripts scripts;
    private final RevisionReplay replay;
    private final Function<String, Optional<Connector>> urls;
    private final Supplier<Side> models;

    /**
     * Finds them for a project.
     *
     * @param urls the way into the database that a text names; empty if it names none
     * @param models reads the schema that the models want
     */
    public Sides(
            Deployment deployment,
            RevisionScripts scripts,
            RevisionReplay replay,
            Function<String, Optional<Connector>> urls,
            Supplier<Side> models) {
        this.deployment = deployment;
        this.scripts = scripts;
        this.replay = replay;
        this.urls = urls;
        this.models = models;
    }

    /**
     * Returns the schema that {@code text} names: {@code database}, the live one; {@code current}, what the revisions up to its version
     * make; {@code models}; another target of revisions; or a URL.
     */
    public Side side(String text) {
        if (text.equals("database")) {
            return Side.of("the database", ApplicationSchema.read(deployment, scripts));
        }
        if (text.equals("models")) {
            return models.get();
        }
        Optional<Connector> url = urls.apply(text);
        if (url.isPresent()) {
            return Side.of(url.get().display(), ApplicationSchema.read(deployment.at(url.get()), scripts));
        }
        Set<RevisionId> rows =
                text.equals("current") ? current() : scripts.graph().rowsAt(Target.parse(text));
        return new Side(shown(rows), replay.schema(rows), rows);
    }

    private Set<RevisionId> current() {
        Set<RevisionId> rows = new Reading(deployment).answer(ApplicationDatabase::heads);
        scripts.graph().applied(rows);
        return rows;
    }

    private static String shown(Set<RevisionId> rows) {
        return rows.isEmpty() ? "base" : (rows.size() == 1 ? "revision " : "revisions ") + Heads.text(rows);
    }
}
