package dev.furrow.postgres;

import dev.furrow.database.Dialect;
import dev.furrow.database.TableSql;
import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.postgres.text.PostgresSyntax;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL is spoken to. */
public final class PostgresDialect implements Dialect {
    private final PostgresWords words;
    private final TableSql sql;

    /**
     * Speaks to a database whose unqualified tables are in {@code schema}; if that is empty, where the search path finds them.
     */
    public PostgresDialect(String schema) {
        this.words = new PostgresWords(schema);
        this.sql = new TableSql(words);
    }

    @Override
    public Product product() {
        return Product.POSTGRESQL;
    }

    @Override
    public SqlSyntax syntax() {
        return PostgresSyntax.SYNTAX;
    }

    @Override
    public String timestampParameter() {
        return "CAST(? AS timestamp)";
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
        return words.quote(table);
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
        List<StepStatement> statements = new ArrayList<>();
        for (RecordedOperation recorded : operations) {
            CallSite site = new CallSite(recorded.place(), author);
            statements.addAll(
                    site.at(() -> recorded.operation().accept(new PostgresOperations(words, sql, recorded, site))));
        }
        return statements;
    }
}
