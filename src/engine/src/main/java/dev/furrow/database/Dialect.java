package dev.furrow.database;

import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import java.util.List;

/** How one database is spoken to. */
public interface Dialect {
    Product product();

    /** Returns the lexical rules of its SQL. */
    SqlSyntax syntax();

    /** Returns the parameter of a statement through which a text becomes a time without zone. */
    String timestampParameter();

    /** Returns an identifier in quotes, whatever characters it has. */
    String quote(String identifier);

    /** Returns a table's name in quotes; an unqualified one with the application's schema in front, if there is one. */
    String quote(TableName table);

    /** Returns the name of a table that has a schema, with the schema in front: no temporary table of that name is meant. */
    String quoteWithSchema(TableName table);

    /** Returns the CREATE TABLE for a table that no script asks for, Furrow's own. */
    String createTable(CreateTable table);

    /**
     * Returns what a script's own {@code BEGIN}, around all of its statements, asks of the transaction, in this database's words;
     * empty where a step's transaction is one like that anyway.
     *
     * @throws dev.furrow.error.FurrowException at its place, if there is no such transaction, or a step can't have it
     */
    String transactionModes(SqlStatement begin);

    /**
     * Returns what is sent for {@code operations}, each at its place. What changes one table may be said together, and the order
     * may change where that changes nothing else.
     *
     * @param author how the step reads what its author wrote
     * @throws dev.furrow.error.FurrowException at the place of an operation that this database can't do; says what can be written
     *     instead
     */
    List<StepStatement> statements(List<RecordedOperation> operations, AuthorsSql author);
}
