package dev.furrow.ledger;

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
import dev.furrow.database.step.ForeignKeyWatch;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
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

/** Databases that keep what they are told, and run nothing. */
public final class LedgerSystem implements DatabaseSystem {
    static final Product PRODUCT = new Product("ledger");
    static final SqlSyntax SYNTAX = new SqlSyntax("ledger", "temp", Set.of());

    private final Ledger ledger;

    public LedgerSystem(Ledger ledger) {
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public Product product() {
        return PRODUCT;
    }

    @Override
    public String name() {
        return "Ledger";
    }

    @Override
    public SqlSyntax syntax() {
        return SYNTAX;
    }

    @Override
    public Optional<DatabaseUrl> url(UrlText url, Path baseDir, UrlOrigin origin) {
        return url.system().equals("ledger") ? Optional.of(new LedgerUrl(this, url.rest())) : Optional.empty();
    }

    @Override
    public String urlExamples() {
        return "ledger:name";
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
        return new LedgerDialect();
    }

    @Override
    public DatabaseError error(SQLException exception) {
        return new DatabaseError(
                String.valueOf(exception.getMessage()), "", "", "", "", 0, DatabaseError.Subject.NONE, false);
    }

    @Override
    public Catalog catalog(Connection connection, String schema) {
        return new LedgerCatalog(ledger);
    }

    @Override
    public TableLookup lookup(Connection connection) {
        return new LedgerCatalog(ledger);
    }

    @Override
    public Transaction begin(Connection connection, String modes) throws SQLException {
        Sql.execute(connection, "BEGIN");
        return new LedgerTransaction(connection);
    }

    @Override
    public void beginSnapshot(Connection connection) {}

    @Override
    public Optional<String> keptOutBy(Connection connection) {
        return Optional.empty();
    }

    @Override
    public boolean isConflict(DatabaseError error) {
        return false;
    }

    @Override
    public boolean isLockTimeout(DatabaseError error) {
        return false;
    }

    @Override
    public boolean isThereAlready(DatabaseError error) {
        return false;
    }

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
        return List.of();
    }

    @Override
    public boolean savepointIsGone(DatabaseError error) {
        return false;
    }

    @Override
    public void send(Connection connection, SqlStatement statement) throws SQLException {
        Sql.execute(connection, statement.text());
    }

    @Override
    public ForeignKeyWatch foreignKeys(Connection connection) {
        return ForeignKeyWatch.NONE;
    }

    @Override
    public boolean fixesForeignKeysOfTransactions() {
        return false;
    }

    @Override
    public List<Advice> beforeAnotherTry(Connection connection, String schema, String statement) {
        return List.of();
    }

    @Override
    public Optional<Scratch> scratch() {
        return Optional.empty();
    }

    @Override
    public ScratchDatabase scratchDatabase(ScratchRequest request) {
        throw new FurrowException("a ledger can't be thrown away");
    }

    @Override
    public DatabaseHealth health(Connection connection, String schema) {
        throw new FurrowException("nobody can look into a ledger");
    }

    @Override
    public ScriptClient client(ScriptDatabase database) {
        throw new FurrowException("there is no client that could read a script for a ledger");
    }

    @Override
    public SchemaScript schemaScript(String schema, List<String> searchPath) {
        throw new FurrowException("there is no client that could read a script for a ledger");
    }

    @Override
    public DatabaseCopies copies(Connector connector, String schema, Duration patience) {
        throw new FurrowException("nobody copies a ledger");
    }

    @Override
    public Filler filler(Connection connection, Tables tables) {
        return new LedgerFiller(ledger);
    }

    @Override
    public ClearingSql clearing(String schema) {
        return new LedgerClearingSql();
    }

    @Override
    public RowSource rows() {
        throw new FurrowException("nothing reads the rows of a ledger");
    }

    @Override
    public String widening(TableName table, String quoted, String column, int width) {
        return "WIDEN " + quoted + " " + width;
    }
}
