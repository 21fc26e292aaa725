package dev.furrow.sqlite;

import dev.furrow.database.Dialect;
import dev.furrow.database.TableSql;
import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sqlite.text.SqliteSyntax;
import dev.furrow.sqlite.text.SqliteWords;
import java.util.List;

/** How SQLite is spoken to. */
public final class SqliteDialect implements Dialect {
    private final SqliteWords words = new SqliteWords();
    private final TableSql sql = new TableSql(words);

    @Override
    public Product product() {
        return Product.SQLITE;
    }

    @Override
    public SqlSyntax syntax() {
        return SqliteSyntax.SYNTAX;
    }

    @Override
    public String timestampParameter() {
        return "?";
    }

    @Override
    public String quote(String identifier) {
        return Quoting.identifier(identifier);
    }

    @Override
    public String quote(TableName table) {
        return words.quote(table);
    }

    @Override
    public String quoteWithSchema(TableName table) {
        return "main." + words.quote(table);
    }

    @Override
    public String createTable(CreateTable table) {
        return sql.createTable(table);
    }

    @Override
    public String transactionModes(SqlStatement begin) {
        return TransactionModes.of(begin);
    }

    @Override
    public List<StepStatement> statements(List<RecordedOperation> operations, AuthorsSql author) {
        TableAlterationBatch batch = new TableAlterationBatch();
        for (RecordedOperation recorded : operations) {
            CallSite site = new CallSite(recorded.place(), author);
            site.at(() -> recorded.operation().accept(new SqliteOperations(words, sql, recorded, site, batch)));
        }
        return batch.statements();
    }
}
