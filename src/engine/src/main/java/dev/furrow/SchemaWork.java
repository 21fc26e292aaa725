package dev.furrow;

import dev.furrow.adopt.Detection;
import dev.furrow.adopt.Proof;
import dev.furrow.adopt.Side;
import dev.furrow.adopt.Sides;
import dev.furrow.adopt.TableSurvey;
import dev.furrow.adopt.dump.SchemaDump;
import dev.furrow.adopt.dump.TableChoice;
import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.client.SchemaScript;
import dev.furrow.journal.Deployment;
import dev.furrow.migrate.offline.ScriptText;
import dev.furrow.schema.told.DumpedSchema;
import dev.furrow.schema.told.TableOverview;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.java.JavaScripts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work on whole schemas, for which revisions are replayed. */
final class SchemaWork {
    private final DatabaseSettings settings;
    private final Deployment deployment;
    private final RevisionScripts scripts;
    private final RevisionReplay replay;
    private final Supplier<ModelWork> models;

    /**
     * Works on a project's.
     *
     * @param models knows the schema that the models want
     */
    SchemaWork(
            DatabaseSettings settings,
            Deployment deployment,
            RevisionScripts scripts,
            JavaScripts java,
            Supplier<ModelWork> models) {
        this.settings = settings;
        this.deployment = deployment;
        this.scripts = scripts;
        this.models = models;
        @Nullable Connector scratch = settings.scratch().orElse(null);
        this.replay = new RevisionReplay(deployment, scratch, scripts, java);
    }

    RevisionReplay replay() {
        return replay;
    }

    SchemaDiff diff(String from, String to) {
        Side first = side(from);
        boolean isAhead =
                to.equals("database") && first.rows().equals(scripts.graph().headIds());
        return SchemaDiff.of(first, side(to), isAhead && !first.rows().isEmpty());
    }

    /**
     * Writes a schema as a script.
     *
     * @param on the word of the database that it is for; empty for its own kind
     */
    ScriptText<DumpedSchema> dump(String from, List<String> only, String on) {
        boolean isSaid = from.equals("models") && !on.isEmpty();
        Side side = isSaid ? models.get().side(settings.system(on).product()) : side(from);
        DatabaseSystem its = settings.system(side.schema().product().word());
        DatabaseSystem target = on.isEmpty() ? its : settings.system(on);
        SchemaScript script = target.schemaScript(deployment.schema(), deployment.searchPath());
        return new SchemaDump(its, target, script, deployment.toolVersion()).write(side, TableChoice.of(only));
    }

    TableOverview tables() {
        return new TableSurvey(deployment, scripts, replay).read();
    }

    private Side side(String text) {
        return new Sides(
                        deployment,
                        scripts,
                        replay,
                        this::url,
                        () -> models.get().side())
                .side(text);
    }

    private Optional<Connector> url(String text) {
        boolean isUrl = text.contains("://") || text.startsWith("jdbc:");
        return isUrl ? Optional.of(settings.connector(text)) : Optional.empty();
    }

    Proof proof() {
        return new Detection(deployment, scripts, replay).proof();
    }
}
