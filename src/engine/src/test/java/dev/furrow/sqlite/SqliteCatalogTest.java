package dev.furrow.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.ValueSource;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.RandomTable;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.testing.RandomTexts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteCatalogTest {
    private static final int TABLES = Integer.getInteger("furrow.texts", 1000);

    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new Properties());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    /** See "ROWIDs and the INTEGER PRIMARY KEY" in SQLite's manual. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            id INTEGER PRIMARY KEY                              | id
            id INTEGER PRIMARY KEY ASC                          | id
            id INTEGER PRIMARY KEY AUTOINCREMENT                | id
            id "INTEGER" PRIMARY KEY                            | id
            id INTEGER /* DESC */ PRIMARY KEY                   | id
            id INTEGER, PRIMARY KEY (id)                        | id
            id INTEGER, PRIMARY KEY (id DESC)                   | id
            id INTEGER, a TEXT, PRIMARY KEY ("ID" ASC)          | id
            id INTEGER PRIMARY KEY DESC                         | nothing
            id INTEGER CONSTRAINT k PRIMARY KEY /* c */ DESC    | nothing
            id INTEGER PRIMARY KEY DESC ON CONFLICT FAIL        | nothing
            id INT PRIMARY KEY                                  | nothing
            id BIGINT PRIMARY KEY                               | nothing
            id INTEGER(4) PRIMARY KEY                           | nothing
            id UNSIGNED INTEGER PRIMARY KEY                     | nothing
            id INTEGER, a TEXT, PRIMARY KEY (id, a)             | nothing
            id INTEGER UNIQUE NOT NULL                          | nothing
            """)
    void a_column_is_numbered_where_sqlite_reads_the_rowid_for_it(String columns, String numbered) throws SQLException {
        execute("CREATE TABLE t (" + columns + ")");

        assertThat(readAsRowid()).isEqualTo(Optional.ofNullable(numbered));
        assertThat(numbered()).isEqualTo(Optional.ofNullable(numbered));
        assertThat(text().rowidColumn()).isEqualTo(Optional.ofNullable(numbered));
    }

    @Test
    void no_column_of_a_table_without_rowid_is_numbered() throws SQLException {
        execute("CREATE TABLE t (id INTEGER PRIMARY KEY) WITHOUT ROWID");

        assertThat(numbered()).isEmpty();
        assertThat(text().rowidColumn()).isEmpty();
    }

    @Test
    void tables_by_chance_are_numbered_as_sqlite_numbers_them() throws SQLException {
        int made = 0;
        for (long seed = RandomTexts.firstSeed(); made < TABLES; seed++) {
            String sql = RandomTable.text(new Random(seed));
            if (!runs(sql)) {
                continue;
            }
            made++;
            Optional<String> expected = readAsRowid();
            assertThat(numbered())
                    .as("-Dfurrow.seed=%s -Dfurrow.texts=1\n%s", seed, sql)
                    .isEqualTo(expected);
            assertThat(text().rowidColumn())
                    .as("-Dfurrow.seed=%s -Dfurrow.texts=1\n%s", seed, sql)
                    .isEqualTo(expected);
            execute("DROP TABLE t");
        }
    }

    private Optional<String> numbered() throws SQLException {
        Table table = new SqliteCatalog(database).tables().get(TableName.of("t"));
        return table.columns().stream()
                .filter(column -> column.source() == ValueSource.IDENTITY)
                .map(TableColumn::name)
                .findFirst();
    }

    private TableText text() throws SQLException {
        return LiveSchema.read(database).table("t");
    }

    /** Returns the column that SQLite itself reads as the rowid. */
    private Optional<String> readAsRowid() throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String column : rows("SELECT name FROM pragma_table_info('t')", "name")) {
            String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
            if (rows("EXPLAIN SELECT t." + quoted + " FROM t NOT INDEXED", "opcode")
                    .contains("Rowid")) {
                columns.add(column);
            }
        }
        return columns.stream().findFirst();
    }

    private List<String> rows(String query, String column) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(column));
            }
        }
        return found;
    }

    private boolean runs(String sql) {
        try {
            execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
