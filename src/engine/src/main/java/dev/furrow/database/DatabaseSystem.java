package dev.furrow.database;

import dev.furrow.database.client.SchemaScript;
import dev.furrow.database.client.ScriptClient;
import dev.furrow.database.client.ScriptDatabase;
import dev.furrow.database.copy.DatabaseCopies;
import dev.furrow.database.fill.ClearingSql;
import dev.furrow.database.fill.Filler;
import dev.furrow.database.fill.RowSource;
import dev.furrow.database.health.DatabaseHealth;
import dev.furrow.database.lent.Lender;
import dev.furrow.database.step.ForeignKeyWatch;
import dev.furrow.database.step.RefusedStatementException;
import dev.furrow.error.Advice;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of database, and everything in which it differs from others. Implemented once by each database's own room; nothing here
 * holds a connection or any other state.
 */
public interface DatabaseSystem {
    /** Returns the word by which scripts and messages name it. */
    Product product();

    /** Returns its name as people write it, {@code PostgreSQL}. */
    String name();

    /** Returns the lexical rules of its SQL. */
    SqlSyntax syntax();

    /**
     * Returns the address that {@code url} names; empty if its scheme is another system's.
     *
     * @param baseDir the folder that a relative path is relative to
     * @param origin what errors about it begin with
     * @throws dev.furrow.error.FurrowException if the scheme is this system's and the rest can't be read
     */
    Optional<DatabaseUrl> url(UrlText url, Path baseDir, UrlOrigin origin);

    /**
     * Returns the address of the database that an application lends connections to; empty if that is another system's.
     *
     * @param connection one of them, which stays the caller's
     * @param baseDir the folder that paths are shown relative to
     */
    default Optional<DatabaseUrl> lent(Lender lender, Connection connection, Path baseDir) throws SQLException {
        return Optional.empty();
    }

    /** Returns the ways in which its URLs are written, for people: {@code postgres://... or jdbc:postgresql://...}. */
    String urlExamples();

    /**
     * Returns the schema that all tables of a database are in, {@code main}; empty where schemas divide databases, so that an
     * application may have one of its own.
     */
    String onlySchema();

    /** Returns whether an application may have a schema of its own. */
    default boolean hasSchemas() {
        return onlySchema().isEmpty();
    }

    /** Returns whether it has sequences that stand by themselves. */
    boolean hasSequences();

    /**
     * Returns how many bytes of UTF-8 a name may have: longer ones are cut by the database without a word.
     *
     * @return {@link Integer#MAX_VALUE} if names of any length are kept
     */
    int longestName();

    /**
     * Returns how it is spoken to.
     *
     * @param schema the application's schema, in which unqualified tables are; empty where the search path decides
     */
    Dialect dialect(String schema);

    /** Returns what the database said when it refused something. */
    DatabaseError error(SQLException exception);

    /**
     * Returns what its system tables say, asked through {@code connection}, which stays the caller's.
     *
     * @param schema the application's schema
     */
    Catalog catalog(Connection connection, String schema);

    /** Returns the few cheap questions that every run asks, through {@code connection}, which stays the caller's. */
    TableLookup lookup(Connection connection);

    /** Begins a transaction that may write, on a connection in autocommit. */
    default Transaction begin(Connection connection) throws SQLException {
        return begin(connection, "");
    }

    /**
     * Begins a transaction that may write, on a connection in autocommit.
     *
     * @param modes what a script asks of it ({@link Dialect#transactionModes}); empty for nothing
     */
    Transaction begin(Connection connection, String modes) throws SQLException;

    /**
     * Begins a transaction that reads, and sees one moment of the database until the connection is closed. It hardly waits for
     * locks of others, for they may wait for those that it has: such a statement fails ({@link #isLockTimeout}).
     */
    void beginSnapshot(Connection connection) throws SQLException;

    /** Ends what {@link #beginSnapshot} began, on a connection that others go on with. */
    default void endSnapshot(Connection connection) throws SQLException {
        Sql.execute(connection, "ROLLBACK");
    }

    /**
     * Returns who has the database so that no transaction may begin to write, in words; empty where nobody has for longer than a
     * moment.
     *
     * @param connection in autocommit
     */
    Optional<String> keptOutBy(Connection connection) throws SQLException;

    /**
     * Returns whether {@code error} says that a transaction lost against another one: by a deadlock, or since not both could have
     * run one after the other.
     */
    boolean isConflict(DatabaseError error);

    /** Returns whether {@code error} says that a statement has waited for a lock of another's as long as it may. */
    boolean isLockTimeout(DatabaseError error);

    /** Returns whether {@code error} says that what was to be made is there already. */
    boolean isThereAlready(DatabaseError error);

    /** Returns whether {@code error} says that something can't be used so in the transaction that made or changed it. */
    boolean waitsForCommit(DatabaseError error);

    /** Returns whether {@code error} says that the database's user has no right to do it. */
    boolean lacksPrivilege(DatabaseError error);

    /** Returns what is known beyond the database's own words to do about a statement that it refused in a transaction. */
    List<Advice> advice(DatabaseError error);

    /** Returns whether {@code error} says that a savepoint, or the transaction that it was set in, is gone. */
    boolean savepointIsGone(DatabaseError error);

    /**
     * Sends an author's statement as it is written, with the rows of its COPY block. One with parameters to which nobody gives a
     * value is refused, by the database or here.
     */
    void send(Connection connection, SqlStatement statement) throws SQLException;

    /**
     * Returns whether an author's statement may be sent together with its neighbours that may too ({@link #sendTogether}): it says the
     * same there, and changes nothing of how the text after it is read.
     */
    default boolean mayBeSentTogether(SqlStatement statement) {
        return false;
    }

    /**
     * Sends authors' statements, each of which {@linkplain #mayBeSentTogether may be}, in as few messages as can be.
     *
     * @throws RefusedStatementException if one of them is refused
     */
    default void sendTogether(Connection connection, List<SqlStatement> statements) throws SQLException {
        for (SqlStatement statement : statements) {
            send(connection, statement);
        }
    }

    /**
     * Returns the tables whose rows a database refused when a transaction ended, which has been rolled back since; as far as the
     * refusal and the schema that is left tell. There the database names no statement.
     */
    default Set<String> refusedAtTheEnd(Connection connection, DatabaseError error) throws SQLException {
        String table = error.subject().table();
        return table.isEmpty() ? Set.of() : Set.of(table);
    }

    /** Returns what looks after the foreign keys of steps on {@code connection}, which stays the caller's. */
    ForeignKeyWatch foreignKeys(Connection connection);

    /** Returns whether a step may run outside of any transaction; not within one that is never committed. */
    default boolean worksOutsideTransactions() {
        return true;
    }

    /**
     * Returns whether a statement outside a transaction leaves something behind when it is ended before its time, so that nothing
     * may end it that was meant for others.
     */
    default boolean leavesTraces(SqlStatement statement) {
        return false;
    }

    /** Returns whether a transaction has foreign keys on or off from its beginning, so that steps which want both can't share one. */
    boolean fixesForeignKeysOfTransactions();

    /**
     * Returns what has to be done before a statement is sent again that failed outside a transaction; mostly nothing.
     *
     * @param schema the application's schema
     */
    List<Advice> beforeAnotherTry(Connection connection, String schema, String statement) throws SQLException;

    /** Returns where statements can be played that depend on the schema before them; empty if none of this system's do. */
    Optional<Scratch> scratch();

    /** Returns the way into a database that needs no server and no file, and that is gone when it is left; empty if there is none. */
    default Optional<Connector> inMemory() {
        return Optional.empty();
    }

    /**
     * Returns a database to throw away, of the same kind and with the same settings as another one.
     *
     * @throws dev.furrow.error.FurrowException if there is nowhere to have one; says what can be done about it
     */
    ScratchDatabase scratchDatabase(ScratchRequest request);

    /**
     * Returns what looks for what is wrong in a database, through {@code connection}, which stays the caller's.
     *
     * @param schema the application's
     */
    DatabaseHealth health(Connection connection, String schema);

    /** Returns the program that comes with the database, to write scripts for. */
    ScriptClient client(ScriptDatabase database);

    /**
     * Returns how the same program is handed a whole schema.
     *
     * @param schema the application's, made if it is missing; empty where it is the one that the session has then
     * @param searchPath schemas that follow it
     */
    SchemaScript schemaScript(String schema, List<String> searchPath);

    /**
     * Returns what copies a whole database.
     *
     * @param schema the application's own, to copy it alone; empty for the whole database
     * @param patience how long to wait for others
     * @throws dev.furrow.error.FurrowException if it is one that can't be copied
     */
    DatabaseCopies copies(Connector connector, String schema, Duration patience);

    /**
     * Returns what fills tables.
     *
     * @param connection stays the caller's
     * @param tables those that there are
     */
    Filler filler(Connection connection, Tables tables);

    /**
     * Returns the statements that empty tables.
     *
     * @param schema the application's schema, as in {@link #dialect}
     */
    ClearingSql clearing(String schema);

    /** Returns how tables' rows are read for files. */
    RowSource rows();

    /**
     * Returns the SQL that makes the only column of a version table wider, {@code VARCHAR(width)}.
     *
     * @param quoted the table's name as SQL has it
     */
    String widening(TableName table, String quoted, String column, int width);
}
