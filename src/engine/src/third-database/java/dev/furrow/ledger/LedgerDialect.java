package dev.furrow.ledger;

import dev.furrow.database.Dialect;
import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import java.util.List;

/** Names as they are, and SQL as its author wrote it. */
final class LedgerDialect implements Dialect {
    @Override
    public Product product() {
        return LedgerSystem.PRODUCT;
    }

    @Override
    public SqlSyntax syntax() {
        return LedgerSystem.SYNTAX;
    }

    @Override
    public String timestampParameter() {
        return "?";
    }

    @Override
    public String quote(String identifier) {
        return identifier;
    }

    @Override
    public String quote(TableName table) {
        return table.name();
    }

    @Override
    public String quoteWithSchema(TableName table) {
        return quote(table);
    }

    @Override
    public String createTable(CreateTable table) {
        return "CREATE TABLE " + quote(table.table());
    }

    @Override
    public String transactionModes(SqlStatement begin) {
        return "";
    }

    @Override
    public List<StepStatement> statements(List<RecordedOperation> operations, AuthorsSql author) {
        if (operations.isEmpty()) {
            return List.of();
        }
        throw new FurrowException(operations.get(0).place(), "a ledger takes SQL alone");
    }
}
