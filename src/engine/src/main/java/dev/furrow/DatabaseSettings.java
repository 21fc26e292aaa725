package dev.furrow;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.Advice;
import dev.furrow.journal.Deployment;
import dev.furrow.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out of the settings which database to work on, in which schema. */
final class DatabaseSettings {
    private final Settings settings;
    private final DatabaseSystems systems;
    private final DatabaseUrl url;

    DatabaseSettings(Settings settings, DatabaseSystems systems) {
        this.settings = settings;
        this.systems = systems;
        SettingValue value = settings.url();
        DatabaseUrl parsed = systems.url(value.text(), settings.baseDir(), value.origin(Setting.URL));
        boolean separate = !settings.user().isEmpty() || !settings.password().isEmpty();
        this.url = separate ? parsed.withCredentials(settings.user(), settings.password()) : parsed;
        requireEnvironment();
        requireNames();
    }

    /** A forgotten variable would put production's tables into the schema {@code public}. */
    private void requireEnvironment() {
        boolean forgotten = url.system().hasSchemas()
                && !settings.schema().isEmpty()
                && !settings.environment().isGiven();
        if (forgotten) {
            throw new SettingException(
                    "SCHEMA is set, the environment is not: is schema \"" + settings.schema()
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
            rules.requireSchemas(Setting.SCHEMA, settings.given(Setting.SCHEMA));
            rules.requireSchemas(Setting.SEARCH_PATH, settings.given(Setting.SEARCH_PATH));
        }
    }

    /** Returns the way into the database where revisions may be replayed, if one is set. */
    Optional<Connector> scratch() {
        SettingValue value = settings.given(Setting.SCRATCH_URL);
        if (value.text().isEmpty()) {
            return Optional.empty();
        }
        DatabaseUrl scratch = systems.url(value.text(), settings.baseDir(), value.origin(Setting.SCRATCH_URL));
        // On a laptop the application's may be one of SQLite, which needs no place.
        boolean isAlike = scratch.system().product().equals(url.system().product());
        return isAlike ? Optional.of(scratch.connector()) : Optional.empty();
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
        return isProduction() ? settings.schema() : "";
    }

    /**
     * Returns the place of the application, and how runs behave there.
     *
     * @param scripts tells whether a revision is one of the project's
     */
    Deployment deployment(String toolVersion, Predicate<RevisionId> scripts) {
        return new Deployment(
                url.connector(),
                schema(),
                settings.searchPath(),
                settings.versionTable().text(),
                settings.lockTimeout(),
                limits(),
                settings.placeholders(),
                settings.transaction() == TransactionMode.RUN,
                settings.isStrict(),
                toolVersion,
                scripts,
                settings.spelling());
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
        return new DatabaseInUse(url.display(), schema(), settings.environment(), notes);
    }
}
