package dev.furrow.postgres.fill;

import dev.furrow.database.Catalog;
import dev.furrow.database.Dialect;
import dev.furrow.database.fill.BulkLoad;
import dev.furrow.database.fill.FillScope;
import dev.furrow.database.fill.FillTransaction;
import dev.furrow.database.fill.Filler;
import dev.furrow.database.fill.KeyLookup;
import dev.furrow.database.fill.KeyRef;
import dev.furrow.database.fill.LateViolation;
import dev.furrow.database.fill.LoadTarget;
import dev.furrow.database.fill.Orphan;
import dev.furrow.database.fill.RowErrors;
import dev.furrow.database.fill.RowKey;
import dev.furrow.database.fill.SequenceSynchronizer;
import dev.furrow.postgres.connect.PostgresErrors;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Fills PostgreSQL's tables by COPY, and those whose row security it is held to by INSERT. */
public final class PostgresFiller implements Filler {
    private final Connection connection;
    private final Tables tables;
    private final Dialect dialect;
    private final Catalog catalog;
    private final PostgresForms forms;

    /**
     * Fills tables through a connection.
     *
     * @param tables those that there are
     */
    public PostgresFiller(Connection connection, Tables tables, Dialect dialect, Catalog catalog) {
        this.connection = connection;
        this.tables = tables;
        this.dialect = dialect;
        this.catalog = catalog;
        this.forms = new PostgresForms(connection);
    }

    @Override
    public String statement(TableName table, List<TableColumn> columns) {
        List<String> names = columns.stream().map(TableColumn::name).toList();
        if (isHeld(table)) {
            return "INSERT INTO " + dialect.quote(table) + " " + Quoting.list(names)
                    + " OVERRIDING SYSTEM VALUE VALUES (" + "?, ".repeat(columns.size() - 1) + "?)";
        }
        return "COPY " + dialect.quote(table) + " " + Quoting.list(names) + " FROM STDIN";
    }

    private boolean isHeld(TableName table) {
        return tables.find(table)
                .filter(known -> known.is(TableTrait.ROW_SECURITY))
                .isPresent();
    }

    @Override
    public boolean canWait(KeyRef key) {
        return key.key().deferrable();
    }

    /** Whoever switches triggers off can break one that is valid, too. What refers to a period isn't a matter of equality. */
    @Override
    public boolean mayBeBroken(KeyRef key) {
        return key.key().columns().stream()
                .flatMap(name -> tables.find(key.table()).flatMap(table -> table.column(name)).stream())
                .noneMatch(column -> column.type().endsWith("range"));
    }

    @Override
    public String letWait(KeyRef key) {
        return "ALTER TABLE " + dialect.quote(key.table()) + " ALTER CONSTRAINT "
                + dialect.quote(key.key().name()) + " DEFERRABLE";
    }

    @Override
    public FillTransaction begin(FillScope scope) throws SQLException {
        return PostgresFillTransaction.begin(connection, dialect, scope);
    }

    @Override
    public BulkLoad load(LoadTarget target, RowErrors errors) throws SQLException {
        String statement = statement(target.table().name(), target.columns());
        return target.table().is(TableTrait.ROW_SECURITY)
                ? new InsertLoad(connection, statement, forms.of(target.columns()), errors)
                : new CopyLoad(connection, statement, target.portions(), forms.of(target.columns()), errors);
    }

    @Override
    public KeyLookup lookup(RowKey key) {
        return new PostgresKeyLookup(connection, dialect, key);
    }

    @Override
    public SequenceSynchronizer sequences() {
        return new PostgresSequences(connection, tables, dialect, catalog);
    }

    @Override
    public Optional<Orphan> orphan(SQLException failure) {
        return PostgresOrphans.of(PostgresErrors.of(failure), tables);
    }

    @Override
    public Optional<LateViolation> late(SQLException failure) {
        return PostgresLateViolations.of(PostgresErrors.of(failure), tables);
    }

    @Override
    public long row(SQLException failure) {
        return CopyWhere.row(PostgresErrors.of(failure).where());
    }

    @Override
    public boolean names(SQLException failure, Table table, TableColumn column) {
        return CopyWhere.names(PostgresErrors.of(failure).where(), column.name());
    }
}
