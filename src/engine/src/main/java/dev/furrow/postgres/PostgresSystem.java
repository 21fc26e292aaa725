package dev.furrow.postgres;

import dev.furrow.database.Catalog;
import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.Dialect;
import dev.furrow.database.Scratch;
import dev.furrow.database.ScratchDatabase;
import dev.furrow.database.ScratchRequest;
import dev.furrow.database.Sql;
import dev.furrow.database.TableLookup;
import dev.furrow.database.Transaction;
import dev.furrow.database.UrlForm;
import dev.furrow.database.UrlOrigin;
import dev.furrow.database.UrlText;
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
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.connect.AuthorsStatement;
import dev.furrow.postgres.connect.PostgresConnector;
import dev.furrow.postgres.connect.PostgresErrors;
import dev.furrow.postgres.connect.PostgresTransaction;
import dev.furrow.postgres.connect.PostgresUrlReader;
import dev.furrow.postgres.connect.SharedMessage;
import dev.furrow.postgres.copy.PostgresCopies;
import dev.furrow.postgres.fill.PostgresClearingSql;
import dev.furrow.postgres.fill.PostgresFiller;
import dev.furrow.postgres.fill.PostgresRowSource;
import dev.furrow.postgres.health.PostgresHealth;
import dev.furrow.postgres.psql.InvalidIndexes;
import dev.furrow.postgres.psql.PsqlClient;
import dev.furrow.postgres.psql.PsqlSchema;
import dev.furrow.postgres.psql.RefusedTables;
import dev.furrow.postgres.text.ConcurrentStatement;
import dev.furrow.postgres.text.PostgresSyntax;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL, from version 14 on. */
public class PostgresSystem implements DatabaseSystem {
    /** See "Identifiers and Key Words" in PostgreSQL's manual: of a longer name it takes the beginning. */
    private static final int LONGEST_NAME = 63;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String NO_SUCH_SAVEPOINT = "3B001";
    private static final String NO_TRANSACTION = "25P01";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    // Less than the server's deadlock_timeout: who only looks gives way before the server has to choose.
    private static final String LOOKING_WAITS = "200ms";

    @Override
    public Product product() {
        return Product.POSTGRESQL;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public SqlSyntax syntax() {
        return PostgresSyntax.SYNTAX;
    }

    @Override
    public Optional<DatabaseUrl> url(UrlText url, Path baseDir, UrlOrigin origin) {
        return switch (url.system()) {
            case "jdbc:postgresql" -> Optional.of(reader(origin, UrlForm.JDBC).read(url.rest()));
            case "postgres", "postgresql" ->
                Optional.of(reader(origin, UrlForm.PLATFORM).read(url.rest()));
            default -> Optional.empty();
        };
    }

    /** The address is for people; who comes in, and how, is the application's. */
    @Override
    public Optional<DatabaseUrl> lent(Lender lender, Connection connection, Path baseDir) throws SQLException {
        UrlText url = UrlText.of(String.valueOf(connection.getMetaData().getURL()));
        return url.system().equals("jdbc:postgresql")
                ? Optional.of(reader(new UrlOrigin(Lender.NAME), UrlForm.JDBC)
                        .read(url.rest().replaceFirst("\\?.*", ""))
                        .lentBy(lender))
                : Optional.empty();
    }

    private PostgresUrlReader reader(UrlOrigin origin, UrlForm form) {
        return new PostgresUrlReader(this, origin, form);
    }

    @Override
    public String urlExamples() {
        return "postgres://user:password@host:5432/db or jdbc:postgresql://host:5432/db";
    }

    @Override
    public String onlySchema() {
        return "";
    }

    @Override
    public boolean hasSequences() {
        return true;
    }

    @Override
    public int longestName() {
        return LONGEST_NAME;
    }

    @Override
    public Dialect dialect(String schema) {
        return new PostgresDialect(schema);
    }

    @Override
    public DatabaseError error(SQLException exception) {
        return PostgresErrors.of(exception);
    }

    @Override
    public Catalog catalog(Connection connection, String schema) {
        return new PostgresCatalog(connection, schema);
    }

    @Override
    public TableLookup lookup(Connection connection) {
        return new PostgresTableLookup(connection);
    }

    @Override
    public Transaction begin(Connection connection, String modes) throws SQLException {
        return PostgresTransaction.begin(connection, modes);
    }

    /** The planner takes questions to a catalog of a thousand tables for long ones: to compile them takes longer than to answer them. */
    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        Sql.execute(
                connection,
                "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL lock_timeout = '" + LOOKING_WAITS
                        + "'; SET LOCAL jit = off");
    }

    /** Tables have locks of their own. */
    @Override
    public Optional<String> keptOutBy(Connection connection) {
        return Optional.empty();
    }

    @Override
    public boolean isConflict(DatabaseError error) {
        return error.code().equals(DEADLOCK_DETECTED) || error.code().equals(SERIALIZATION_FAILURE);
    }

    @Override
    public boolean isLockTimeout(DatabaseError error) {
        return error.code().equals(LOCK_NOT_AVAILABLE);
    }

    @Override
    public boolean isThereAlready(DatabaseError error) {
        return PostgresErrors.isThereAlready(error);
    }

    @Override
    public boolean waitsForCommit(DatabaseError error) {
        return PostgresErrors.waitsForCommit(error);
    }

    @Override
    public boolean lacksPrivilege(DatabaseError error) {
        return error.code().equals(INSUFFICIENT_PRIVILEGE);
    }

    @Override
    public List<Advice> advice(DatabaseError error) {
        return PostgresErrors.advice(error);
    }

    @Override
    public boolean savepointIsGone(DatabaseError error) {
        return error.code().equals(NO_SUCH_SAVEPOINT) || error.code().equals(NO_TRANSACTION);
    }

    @Override
    public void send(Connection connection, SqlStatement statement) throws SQLException {
        AuthorsStatement.send(connection, statement);
        InvalidIndexes.requireNoneLeft(connection, statement);
    }

    @Override
    public boolean mayBeSentTogether(SqlStatement statement) {
        return SharedMessage.mayHold(statement);
    }

    @Override
    public void sendTogether(Connection connection, List<SqlStatement> statements) throws SQLException {
        SharedMessage.send(connection, statements);
    }

    @Override
    public ForeignKeyWatch foreignKeys(Connection connection) {
        return ForeignKeyWatch.NONE;
    }

    @Override
    public boolean leavesTraces(SqlStatement statement) {
        return ConcurrentStatement.is(statement);
    }

    @Override
    public boolean fixesForeignKeysOfTransactions() {
        return false;
    }

    @Override
    public Set<String> refusedAtTheEnd(Connection connection, DatabaseError error) throws SQLException {
        return RefusedTables.of(connection, error);
    }

    @Override
    public List<Advice> beforeAnotherTry(Connection connection, String schema, String statement) throws SQLException {
        return InvalidIndexes.advice(connection, schema, statement);
    }

    /** Every operation is said from itself alone. */
    @Override
    public Optional<Scratch> scratch() {
        return Optional.empty();
    }

    @Override
    public ScratchDatabase scratchDatabase(ScratchRequest request) {
        return new ScratchDatabases(this, request).open();
    }

    @Override
    public DatabaseHealth health(Connection connection, String schema) {
        return new PostgresHealth(connection, schema, catalog(connection, schema));
    }

    @Override
    public ScriptClient client(ScriptDatabase database) {
        return new PsqlClient(database);
    }

    @Override
    public SchemaScript schemaScript(String schema, List<String> searchPath) {
        return new PsqlSchema(schema, searchPath);
    }

    @Override
    public String widening(TableName table, String quoted, String column, int width) {
        return "ALTER TABLE " + quoted + " ALTER COLUMN " + column + " TYPE varchar(" + width + ")";
    }

    @Override
    public DatabaseCopies copies(Connector connector, String schema, Duration patience) {
        if (connector instanceof PostgresConnector server) {
            requireAddress(server);
            String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
            return new PostgresCopies(server, schema, patience, path);
        }
        throw new FurrowException(connector.display() + " is one to throw away, and isn't copied");
    }

    private static void requireAddress(PostgresConnector server) {
        if (!server.opensOthers()) {
            throw new FurrowException(Diagnostic.of("a database that " + Lender.NAME + " leads to can't be copied")
                    .noting("PostgreSQL's own programs do that, which need its address and a password.")
                    .advising(Advice.set("Name the database:", "url", "postgres://...")));
        }
    }

    @Override
    public Filler filler(Connection connection, Tables tables) {
        return new PostgresFiller(connection, tables, dialect(tables.schema()), catalog(connection, tables.schema()));
    }

    @Override
    public ClearingSql clearing(String schema) {
        return new PostgresClearingSql(dialect(schema));
    }

    @Override
    public RowSource rows() {
        return new PostgresRowSource();
    }
}
