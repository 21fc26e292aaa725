package dev.furrow.sqlite;

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
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sqlite.connect.DirectSql;
import dev.furrow.sqlite.connect.SqliteConnector;
import dev.furrow.sqlite.connect.SqliteErrors;
import dev.furrow.sqlite.connect.SqliteTransaction;
import dev.furrow.sqlite.connect.SqliteUrl;
import dev.furrow.sqlite.connect.SqliteUrlReader;
import dev.furrow.sqlite.connect.UnboundParameters;
import dev.furrow.sqlite.copy.SqliteCopies;
import dev.furrow.sqlite.fill.SqliteClearingSql;
import dev.furrow.sqlite.fill.SqliteFiller;
import dev.furrow.sqlite.fill.SqliteRowSource;
import dev.furrow.sqlite.health.SqliteHealth;
import dev.furrow.sqlite.keys.SqliteForeignKeyWatch;
import dev.furrow.sqlite.shell.SqliteClient;
import dev.furrow.sqlite.shell.SqliteShellSchema;
import dev.furrow.sqlite.text.SqliteSyntax;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** SQLite, in the version that its driver brings. */
public final class SqliteSystem implements DatabaseSystem {
    @Override
    public Product product() {
        return Product.SQLITE;
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public SqlSyntax syntax() {
        return SqliteSyntax.SYNTAX;
    }

    @Override
    public Optional<DatabaseUrl> url(UrlText url, Path baseDir, UrlOrigin origin) {
        return switch (url.system()) {
            case "jdbc:sqlite" ->
                Optional.of(reader(baseDir, origin, UrlForm.JDBC).read(url.rest()));
            case "sqlite" ->
                Optional.of(reader(baseDir, origin, UrlForm.PLATFORM).read(url.rest()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<DatabaseUrl> lent(Lender lender, Connection connection, Path baseDir) throws SQLException {
        if (!String.valueOf(connection.getMetaData().getURL()).startsWith("jdbc:sqlite:")) {
            return Optional.empty();
        }
        String file = Sql.text(connection, "SELECT file FROM pragma_database_list WHERE name = 'main'")
                .orElse("");
        return Optional.of(SqliteUrl.lent(this, lender, file, baseDir));
    }

    private SqliteUrlReader reader(Path baseDir, UrlOrigin origin, UrlForm form) {
        return new SqliteUrlReader(this, baseDir, origin, form);
    }

    @Override
    public String urlExamples() {
        return "jdbc:sqlite:dev.db, sqlite:///relative/dev.db, sqlite:////absolute/dev.db" + " or jdbc:sqlite::memory:";
    }

    @Override
    public String onlySchema() {
        return "main";
    }

    @Override
    public boolean hasSequences() {
        return false;
    }

    @Override
    public int longestName() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Dialect dialect(String schema) {
        return new SqliteDialect();
    }

    @Override
    public DatabaseError error(SQLException exception) {
        return SqliteErrors.of(exception);
    }

    @Override
    public Catalog catalog(Connection connection, String schema) {
        return new SqliteCatalog(connection);
    }

    @Override
    public TableLookup lookup(Connection connection) {
        return new SqliteTableLookup(connection);
    }

    @Override
    public Transaction begin(Connection connection, String modes) throws SQLException {
        return SqliteTransaction.begin(connection, modes);
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        Sql.execute(connection, "BEGIN");
    }

    @Override
    public Optional<String> keptOutBy(Connection connection) throws SQLException {
        return SqliteTransaction.isKeptOut(connection)
                ? Optional.of("another program is writing to the database's file")
                : Optional.empty();
    }

    /** A transaction that may write is the only one from its beginning. */
    @Override
    public boolean isConflict(DatabaseError error) {
        return false;
    }

    /** Tables have no locks of their own, and whoever reads waits for nobody but another program's commit. */
    @Override
    public boolean isLockTimeout(DatabaseError error) {
        return false;
    }

    /** There is no code for it. */
    @Override
    public boolean isThereAlready(DatabaseError error) {
        return error.message().endsWith("already exists");
    }

    /** There are no users. */
    @Override
    public boolean waitsForCommit(DatabaseError error) {
        return false;
    }

    @Override
    public boolean lacksPrivilege(DatabaseError error) {
        return false;
    }

    @Override
    public List<Advice> advice(DatabaseError error) {
        return SqliteErrors.advice(error);
    }

    @Override
    public boolean savepointIsGone(DatabaseError error) {
        return error.message().startsWith("no such savepoint");
    }

    /** SQLite would take each parameter for NULL. */
    @Override
    public void send(Connection connection, SqlStatement statement) throws SQLException {
        UnboundParameters.refuse(connection, statement.text());
        DirectSql.execute(connection, statement.text());
    }

    @Override
    public ForeignKeyWatch foreignKeys(Connection connection) {
        return new SqliteForeignKeyWatch(connection);
    }

    /** See "PRAGMA foreign_keys" in SQLite's manual: inside a transaction it does nothing. */
    @Override
    public boolean fixesForeignKeysOfTransactions() {
        return true;
    }

    @Override
    public List<Advice> beforeAnotherTry(Connection connection, String schema, String statement) {
        return List.of();
    }

    @Override
    public Optional<Scratch> scratch() {
        return Optional.of(new SqliteScratch(this));
    }

    @Override
    public Optional<Connector> inMemory() {
        return Optional.of(SqliteUrl.memory(this).connector());
    }

    @Override
    public ScratchDatabase scratchDatabase(ScratchRequest request) {
        return SqliteScratchDatabase.inMemory(this);
    }

    @Override
    public DatabaseHealth health(Connection connection, String schema) {
        return new SqliteHealth(connection);
    }

    @Override
    public ScriptClient client(ScriptDatabase database) {
        return new SqliteClient(database);
    }

    @Override
    public SchemaScript schemaScript(String schema, List<String> searchPath) {
        return new SqliteShellSchema();
    }

    /** The table can't be altered in place. */
    @Override
    public String widening(TableName table, String quoted, String column, int width) {
        return "BEGIN; CREATE TABLE wider (" + column + " VARCHAR(" + width
                + ") NOT NULL PRIMARY KEY); INSERT INTO wider SELECT " + column + " FROM " + quoted + "; DROP TABLE "
                + quoted + "; ALTER TABLE wider RENAME TO " + Quoting.identifier(table.name()) + "; COMMIT";
    }

    @Override
    public DatabaseCopies copies(Connector connector, String schema, Duration patience) {
        if (connector instanceof SqliteConnector file) {
            return new SqliteCopies(file, patience);
        }
        throw new FurrowException("a database in memory can't be copied");
    }

    @Override
    public Filler filler(Connection connection, Tables tables) {
        return new SqliteFiller(connection, tables, dialect(tables.schema()));
    }

    @Override
    public ClearingSql clearing(String schema) {
        return new SqliteClearingSql(dialect(schema));
    }

    @Override
    public RowSource rows() {
        return new SqliteRowSource();
    }
}
