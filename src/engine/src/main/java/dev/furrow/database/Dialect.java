package dev.furrow.database;

import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.postgres.PostgresDialect;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sqlite.SqliteDialect;
import java.util.List;

/** How one database is spoken to. */
public interface Dialect {
    /**
     * Returns the dialect of {@code product}.
     *
     * @param schema the application's schema, in which unqualified tables are; empty where the search path decides. SQLite
     *     has none and doesn't look at it
     */
    static Dialect of(Product product, String schema) {
        return switch (product) {
            case POSTGRESQL -> new PostgresDialect(schema);
            case SQLITE -> new SqliteDialect();
        };
    }

    Product product();

    /** Returns the lexical rules of its SQL. */
    SqlSyntax syntax();

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
