package dev.furrow.database.fill;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How tables' rows are read, so that a file with them fills a table with the same rows again. */
public interface RowSource {
    /** Takes the rows of a query, one after the other. */
    interface EachRow {
        void row(ResultSet row) throws SQLException, IOException;
    }

    /**
     * Has values be written the same, whatever the server's or the role's settings are, until the transaction ends.
     *
     * @param connection in a transaction
     */
    void begin(Connection connection) throws SQLException;

    /**
     * Returns what is selected of a column.
     *
     * @param quoted the column's name as SQL has it
     * @param nested whether the file has arrays of its own
     */
    String expression(TableColumn column, String quoted, boolean nested);

    /**
     * Returns where a table's own rows are: those of tables that inherit from it aren't among them, those of its partitions are.
     *
     * @param quoted the table's name as SQL has it
     */
    String from(Table table, String quoted);

    /** Runs a query without holding its rows in memory. */
    void read(Connection connection, String query, EachRow each) throws SQLException, IOException;

    /** Returns what reads the values of a table's column. */
    ColumnReader reader(Table table, TableColumn column);
}
