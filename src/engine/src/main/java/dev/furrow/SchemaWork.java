package dev.furrow;

import dev.furrow.adopt.ApplicationSchema;
import dev.furrow.adopt.Detection;
import dev.furrow.adopt.Proof;
import dev.furrow.adopt.Side;
import dev.furrow.adopt.Sides;
import dev.furrow.database.Connector;
import dev.furrow.journal.Deployment;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.java.JavaScripts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work on whole schemas, for which revisions are replayed. */
final class SchemaWork {
    private final DatabaseSettings settings;
    private final Deployment deployment;
    private final RevisionScripts scripts;
    private final RevisionReplay replay;

    SchemaWork(DatabaseSettings settings, Deployment deployment, RevisionScripts scripts, JavaScripts java) {
        this.settings = settings;
        this.deployment = deployment;
        this.scripts = scripts;
        @Nullable Connector scratch = settings.scratch().orElse(null);
        this.replay = new RevisionReplay(deployment, scratch, scripts, java);
    }

    RevisionReplay replay() {
        return replay;
    }

    SchemaDiff diff(String from, String to) {
        Sides sides = new Sides(deployment, scripts, replay, this::url);
        Side first = sides.side(from);
        return SchemaDiff.of(first, sides.side(to));
    }

    private Optional<Connector> url(String text) {
        boolean isUrl = text.contains("://") || text.startsWith("jdbc:");
        return isUrl ? Optional.of(settings.connector(text)) : Optional.empty();
    }

    Proof proof() {
        return new Detection(ApplicationSchema.read(deployment, scripts), scripts.graph(), replay).proof();
    }
}
