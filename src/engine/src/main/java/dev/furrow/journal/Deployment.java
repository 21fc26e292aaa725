package dev.furrow.journal;

import dev.furrow.database.Connector;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.Secrets;
import dev.furrow.error.Spelling;
import dev.furrow.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A database, the application's place in it, and how runs behave there.
 *
 * @param schema the application's schema, empty where the connection's own is used
 * @param searchPath schemas that follow it
 * @param lockTimeout how long a run waits for another one, and in all for tables' locks
 * @param limits those of the statements of steps in a transaction
 * @param placeholders texts for SQL, by name
 * @param oneTransaction whether one transaction holds a whole run
 * @param strict whether warnings about scripts are errors
 * @param scripts tells whether a revision is one of the project's
 * @param spelling how scripts write what to type
 * @param foundation what the project's revisions rest on
 */
public record Deployment(
        Connector connector,
        String schema,
        List<String> searchPath,
        String versionTable,
        Duration lockTimeout,
        StatementLimits limits,
        Map<String, String> placeholders,
        boolean oneTransaction,
        boolean strict,
        String toolVersion,
        Predicate<RevisionId> scripts,
        Spelling spelling,
        Foundation foundation) {
    public Deployment {
        searchPath = List.copyOf(searchPath);
        placeholders = Map.copyOf(placeholders);
    }

    /** Returns what of it nobody may read but the database: the texts of placeholders. */
    public Secrets secrets() {
        return new Secrets(placeholders);
    }

    /** Returns the same place of the application in another database. */
    public Deployment at(Connector other) {
        return with(other, versionTable, scripts, foundation);
    }

    /** Returns the place of the application in a database to throw away, where one step after the other is run. */
    public Deployment scratch(Connector scratch, String itsSchema) {
        return new Deployment(
                scratch,
                itsSchema,
                searchPath,
                versionTable,
                lockTimeout,
                StatementLimits.NONE,
                placeholders,
                false,
                false,
                toolVersion,
                scripts,
                spelling,
                foundation);
    }

    /**
     * Returns the place of other revisions in the same database, which rest on nothing.
     *
     * @param itsScripts tells whether a revision is one of those
     */
    public Deployment of(String itsVersionTable, Predicate<RevisionId> itsScripts) {
        return with(connector, itsVersionTable, itsScripts, Foundation.NONE);
    }

    /** Returns the same place, where what the revisions rest on counts as theirs. */
    public Deployment withFoundation() {
        return with(connector, versionTable, scripts, foundation.counted());
    }

    /** Returns the same place for a comparison, in which each table counts as that of the revisions that altered it last. */
    public Deployment compared() {
        return with(connector, versionTable, scripts, foundation.compared());
    }

    private Deployment with(
            Connector itsConnector,
            String itsVersionTable,
            Predicate<RevisionId> itsScripts,
            Foundation itsFoundation) {
        return new Deployment(
                itsConnector,
                schema,
                searchPath,
                itsVersionTable,
                lockTimeout,
                limits,
                placeholders,
                oneTransaction,
                strict,
                toolVersion,
                itsScripts,
                spelling,
                itsFoundation);
    }
}
