package dev.furrow;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.Advice;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Foundation;
import dev.furrow.many.EachSchema;
import dev.furrow.many.SchemaNames;
import dev.furrow.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out of the settings which database to work on, in which schema. */
final class DatabaseSettings {
    private final Settings settings;
    private final DatabaseSystems systems;
    private final DatabaseUrl url;
    private final @Nullable Inside one;
    private final String versionTable;

    /** One schema, of several or the only one, and the way into the database of who works on it. */
    private record Inside(String schema, Connector connector) {}

    DatabaseSettings(Settings settings, DatabaseSystems systems) {
        this.settings = settings;
        this.systems = systems;
        this.url = settings.dataSource()
                .map(source -> systems.lent(source, settings.baseDir()))
                .orElseGet(() -> url(settings, systems));
        this.one = null;
        this.versionTable = settings.versionTable().text();
        requireEnvironment();
        requireNames();
    }

    private static DatabaseUrl url(Settings settings, DatabaseSystems systems) {
        SettingValue value = settings.url();
        DatabaseUrl parsed = systems.url(value.text(), settings.baseDir(), value.origin(Setting.URL));
        boolean separate = !settings.user().isEmpty() || !settings.password().isEmpty();
        return separate ? parsed.withCredentials(settings.user(), settings.password()) : parsed;
    }

    private DatabaseSettings(DatabaseSettings all, @Nullable Inside one, String versionTable) {
        this.settings = all.settings;
        this.systems = all.systems;
        this.url = all.url;
        this.one = one;
        this.versionTable = versionTable;
    }

    String versionTable() {
        return versionTable;
    }

    /** Returns the same for revisions that have another version table. */
    DatabaseSettings of(String itsVersionTable) {
        new NameRules(url.system()).requireVersionTable(new SettingValue(itsVersionTable, "the package's name"));
        return new DatabaseSettings(this, one, itsVersionTable);
    }

    /** Returns the same for one of several schemas. */
    DatabaseSettings in(String schema, Connector connector) {
        new NameRules(url.system()).requireSchema(Setting.SCHEMAS, settings.given(Setting.SCHEMAS), schema);
        return new DatabaseSettings(this, new Inside(schema, connector), versionTable);
    }

    /** Returns the same by another way into the database. */
    DatabaseSettings by(Connector connector) {
        return new DatabaseSettings(this, new Inside(schema(), connector), versionTable);
    }

    /** Returns whether several schemas are to be worked on, each by itself. */
    boolean isSeveral() {
        return one == null && isProduction() && settings.isGiven(Setting.SCHEMAS) && !names().isOne();
    }

    /** Returns the schemas, asking the database where a query says which they are. */
    List<String> schemas() {
        return names().read(url.connector(), settings.lockTimeout());
    }

    private SchemaNames names() {
        SettingValue value = settings.given(Setting.SCHEMAS);
        return new SchemaNames(value.text(), value.origin(Setting.SCHEMAS));
    }

    /** Returns what does something in each of them. */
    EachSchema each() {
        return new EachSchema(url::connector, settings.parallel());
    }

    /** A forgotten variable would put production's tables into the schema {@code public}. */
    private void requireEnvironment() {
        boolean forgotten = url.system().hasSchemas()
                && !(settings.schema().isEmpty() && !settings.isGiven(Setting.SCHEMAS))
                && !settings.environment().isGiven();
        if (forgotten) {
            throw new SettingException(
                    settings.schema().isEmpty()
                            ? "furrow.schemas is set, the environment is not: are they meant for this database?"
                            : "SCHEMA is set, the environment is not: is schema \"" + settings.schema()
                                    + "\" meant for this database?",
                    Advice.say("A schema is used outside development only."),
                    Advice.literal("On the server:", "APP_ENV=production"),
                    Advice.literal("On a laptop, to ignore the schema:", "APP_ENV=development"));
        }
    }

    private void requireNames() {
        NameRules rules = new NameRules(url.system());
        rules.requireVersionTable(settings.versionTable());
        if (isProduction()) {
            requireOneOrSeveral();
            rules.requireSchemas(Setting.SCHEMA, settings.given(Setting.SCHEMA));
            rules.requireSchemas(Setting.SEARCH_PATH, settings.given(Setting.SEARCH_PATH));
            if (settings.isGiven(Setting.SCHEMAS) && !names().isQuery()) {
                rules.requireSchemas(Setting.SCHEMAS, settings.given(Setting.SCHEMAS));
            }
        }
    }

    private void requireOneOrSeveral() {
        if (!settings.schema().isEmpty() && settings.isGiven(Setting.SCHEMAS)) {
            throw new SettingException(
                    "furrow.schema (from " + settings.given(Setting.SCHEMA).source() + ") and furrow.schemas (from "
                            + settings.given(Setting.SCHEMAS).source() + ") are both set",
                    Advice.say("One schema, or several: set one of the two."));
        }
    }

    /** Returns the way into the database where revisions may be replayed, if one is set that is of the application's kind. */
    Optional<Connector> scratch() {
        return scratch(true);
    }

    /** Returns the same if it is of another kind: on a laptop the application's may be one of SQLite, which needs no place. */
    Optional<Connector> scratchElsewhere() {
        return scratch(false);
    }

    private Optional<Connector> scratch(boolean isOfApplicationsKind) {
        SettingValue value = settings.given(Setting.SCRATCH_URL);
        if (value.text().isEmpty()) {
            return Optional.empty();
        }
        DatabaseUrl scratch = systems.url(value.text(), settings.baseDir(), value.origin(Setting.SCRATCH_URL));
        boolean isAlike = scratch.system().product().equals(url.system().product());
        return isAlike == isOfApplicationsKind ? Optional.of(scratch.connector()) : Optional.empty();
    }

    /**
     * Returns the way into another database.
     *
     * @param text its URL, in any spelling
     */
    Connector connector(String text) {
        return systems.url(text, settings.baseDir(), "the URL").connector();
    }

    /** Returns the kind of database that scripts call {@code word}. */
    DatabaseSystem system(String word) {
        return systems.named(word);
    }

    /** Makes the database where it is missing, and returns whether it was. */
    boolean create() {
        return url.connector().create(settings.lockTimeout());
    }

    boolean isProduction() {
        return url.system().hasSchemas() && !settings.environment().isDevelopment();
    }

    /** Returns the application's schema; empty where none is used. */
    String schema() {
        if (one != null) {
            return one.schema();
        }
        if (isProduction() && settings.isGiven(Setting.SCHEMAS)) {
            return names().isOne() ? schemas().get(0) : "";
        }
        return isProduction() ? settings.schema() : "";
    }

    /**
     * Returns the place of the application, and how runs behave there.
     *
     * @param scripts tells whether a revision is one of the project's
     * @param foundation what its revisions rest on
     */
    Deployment deployment(String toolVersion, Predicate<RevisionId> scripts, Foundation foundation) {
        if (isSeveral()) {
            throw new SettingException(
                    "furrow.schemas (from " + settings.given(Setting.SCHEMAS).source()
                            + ") is for upgrade, downgrade, stamp," + " current and seeds: this works on one schema",
                    Advice.set("Name one of them:", "schemas", "app"));
        }
        return new Deployment(
                one == null ? url.connector() : one.connector(),
                schema(),
                settings.searchPath(),
                versionTable,
                settings.lockTimeout(),
                limits(),
                settings.placeholders(),
                settings.transaction() == Settings.TransactionMode.RUN,
                settings.isStrict(),
                toolVersion,
                scripts,
                settings.spelling(),
                foundation);
    }

    /** On a laptop nobody queues behind a step; the database says how long it waits. */
    private StatementLimits limits() {
        boolean isGiven = settings.isGiven(Setting.STATEMENT_TIMEOUT);
        return new StatementLimits(
                isProduction() ? settings.ddlLockTimeout() : null, isGiven ? settings.statementTimeout() : null);
    }

    DatabaseInUse described() {
        List<String> notes = new ArrayList<>();
        if (schema().isEmpty() && !settings.schema().isEmpty()) {
            notes.add(
                    url.system().hasSchemas()
                            ? "schema " + settings.schema() + " not used in development"
                            : "schema " + settings.schema() + " not used: "
                                    + url.system().name() + " has none");
        }
        if (isSeveral()) {
            SchemaNames names = names();
            notes.add(names.isQuery() ? "the schemas that a query names" : "schemas " + String.join(", ", schemas()));
        } else if (schema().isEmpty() && settings.isGiven(Setting.SCHEMAS)) {
            notes.add(
                    url.system().hasSchemas()
                            ? "several schemas not used in development"
                            : "several schemas not used: " + url.system().name() + " has none");
        }
        return new DatabaseInUse(url.display(), schema(), settings.environment(), notes);
    }
}
