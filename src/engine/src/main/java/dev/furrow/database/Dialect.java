package dev.furrow.database;

import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
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

    /**
     * Returns what is sent for an operation, in its order.
     *
     * @throws dev.furrow.error.FurrowException if this database can't do it; says what can be written instead
     */
    List<Command> commands(Operation operation);

    /**
     * Returns {@code calls} in groups that are told to the database together: on SQLite what changes one table and follows each
     * other is, so that the table is rebuilt once. The order may change where that changes nothing else.
     */
    List<List<RecordedOperation>> neighbours(List<RecordedOperation> calls);

    /** Returns what is sent for calls that {@link #neighbours} keeps together. */
    List<Command> together(List<RecordedOperation> calls);

    /**
     * Returns what is sent for {@code live}, now that the schema before it is known.
     *
     * @throws dev.furrow.error.FurrowException at the place of a call that can't be done with this schema
     */
    List<Command> expand(Command.Live live, List<SchemaEntry> before);
}
