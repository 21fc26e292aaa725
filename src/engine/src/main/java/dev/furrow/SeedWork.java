package dev.furrow;

import dev.furrow.database.SchemaPlaceholders;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.LastSeeding;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.script.Placeholders;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.java.JavaScripts;
import dev.furrow.seed.Seeding;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.SeedRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in the seeds' own words what settings and options ask for. */
final class SeedWork {
    private final Settings settings;
    private final Deployment deployment;
    private final boolean production;
    private final RevisionGraph graph;
    private final List<ScriptFolder> folders;
    private final JavaScripts java;

    SeedWork(
            Settings settings,
            Deployment deployment,
            boolean production,
            RevisionGraph graph,
            List<ScriptFolder> folders,
            JavaScripts java) {
        this.settings = settings;
        this.deployment = deployment;
        this.production = production;
        this.graph = graph;
        this.folders = folders;
        this.java = java;
    }

    /**
     * Prepares for one run.
     *
     * @param before done under the lock, before the transaction begins
     */
    Seeding seeding(SeedOptions options, ToldProgress progress, Runnable before) {
        return new Seeding(deployment, database -> request(database, options), progress, progress, before);
    }

    private SeedRequest request(ApplicationDatabase database, SeedOptions options) {
        SeedRequest.Builder request = SeedRequest.in(folders, settings.named(Setting.SEEDS, settings.seeds()), java)
                .environment(settings.environment().word())
                .only(options.only())
                .dependencies(options.dependencies())
                .clearing(clearing(options))
                .cascade(options.cascade())
                .protect(options.protect())
                .own(database.tables().all(deployment.foundation()))
                .pendingRevisions(pending(database))
                .placeholders(new Placeholders(
                        SchemaPlaceholders.of(deployment.schema(), database.schema()), deployment.placeholders()));
        // On a laptop, rows of one's own are what seeds are there to replace.
        boolean guarded = !settings.environment().isDevelopment();
        return (guarded ? request.guarded(lastSeeding(database)) : request).build();
    }

    private static Map<String, Long> lastSeeding(ApplicationDatabase database) {
        try {
            return database.journal()
                    .lastSeeding(database.jdbc())
                    .map(LastSeeding::rows)
                    .orElse(Map.of());
        } catch (SQLException e) {
            throw new FurrowException(Diagnostic.of("can't read the journal: " + e.getMessage()), e);
        }
    }

    private Clearing clearing(SeedOptions options) {
        if (!options.isClearing()) {
            return Clearing.NONE;
        }
        return production ? Clearing.TRUNCATE : Clearing.DELETE;
    }

    private List<String> pending(ApplicationDatabase database) {
        Set<RevisionId> rows = new HashSet<>(database.heads());
        database.requireNoneElsewhere();
        rows.removeIf(id -> !graph.contains(id));
        List<Revision> missing = new ArrayList<>(graph.revisions());
        missing.removeAll(graph.applied(rows));
        List<String> ids = new ArrayList<>(pendingOfPackages(database));
        missing.forEach(revision -> ids.add(revision.id().value()));
        return ids;
    }

    private List<String> pendingOfPackages(ApplicationDatabase database) {
        try {
            return deployment.foundation().pending(database).stream()
                    .map(RevisionId::value)
                    .toList();
        } catch (SQLException e) {
            throw new FurrowException(Diagnostic.of("can't read the packages' versions: " + e.getMessage()), e);
        }
    }
}
