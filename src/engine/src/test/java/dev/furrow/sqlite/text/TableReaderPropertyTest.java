package dev.furrow.sqlite.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.furrow.testing.RandomTexts;
import dev.furrow.value.DeclaredType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Tables by chance are read as SQLite itself reads them, also after SQLite has altered their text. {@code -Dfurrow.texts=20000}
 * tries more of them, {@code -Dfurrow.seed=...} begins with one that failed.
 */
class TableReaderPropertyTest {
    private static final int TABLES = Integer.getInteger("furrow.texts", 1000);
    private static final long FIRST = RandomTexts.firstSeed();

    @Test
    void a_table_is_read_as_sqlite_reads_it() throws SQLException {
        int made = 0;
        int altered = 0;
        try (Connection database = new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new Properties())) {
            for (long seed = FIRST; made < TABLES; seed++) {
                Random random = new Random(seed);
                RandomTable table = new RandomTable(random);
                if (!runs(database, table.text())) {
                    continue;
                }
                made++;
                requireAlike(database, seed);
                for (int i = random.nextInt(4); i > 0; i--) {
                    if (runs(database, alteration(random, table))) {
                        altered++;
                        requireAlike(database, seed);
                    }
                }
                execute(database, "DROP TABLE t");
            }
        }

        assertThat(altered).isGreaterThan(TABLES / 3);
    }

    private static String alteration(Random random, RandomTable table) {
        return "ALTER TABLE t "
                + switch (random.nextInt(8)) {
                    case 0 -> "ADD COLUMN " + table.column();
                    case 1 -> "DROP COLUMN " + table.anyColumn();
                    case 2 -> "RENAME COLUMN " + table.anyColumn() + " TO \"re, named\"";
                    case 3 -> "ALTER COLUMN " + table.anyColumn() + " SET NOT NULL";
                    case 4 -> "ALTER COLUMN " + table.anyColumn() + " DROP NOT NULL";
                    case 5 -> "ADD CONSTRAINT " + table.newName() + " CHECK (1)";
                    case 6 -> "DROP CONSTRAINT c" + (1 + random.nextInt(4));
                    default -> "RENAME TO \"t\"";
                };
    }

    private static boolean runs(Connection database, String sql) {
        try {
            execute(database, sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void requireAlike(Connection database, long seed) throws SQLException {
        String sql =
                rows(database, "SELECT sql FROM sqlite_schema WHERE name = 't'").get(0);
        TableText table = TableReader.read("t", sql);
        compare(seed, sql, "columns", ofSqlite(database), ofReader(table));
        compare(seed, sql, "foreign keys", foreignKeys(database), foreignKeys(table));
        compare(seed, sql, "keys", keys(database), keys(table));
        compare(seed, sql, "tokens", tokens(sql, "t"), tokens(table.createAs("t"), "t"));
        List<String> before = facts(database, "t");
        execute(database, table.createAs("copy"));
        try {
            compare(seed, sql, "copy", before, facts(database, "copy"));
        } finally {
            execute(database, "DROP TABLE copy");
        }
    }

    private static void compare(long seed, String sql, String what, Object expected, Object actual) {
        if (!actual.equals(expected)) {
            fail("-Dfurrow.seed=" + seed + " -Dfurrow.texts=1\n" + sql + "\n" + what + " of SQLite: " + expected + "\n"
                    + what + " as read: " + actual);
        }
    }

    /** Name, type, NOT NULL, default, place in the primary key, and whether it is computed. */
    private static List<String> ofSqlite(Connection database) throws SQLException {
        List<String> columns = new ArrayList<>();
        each(
                database,
                "SELECT name, type, \"notnull\", coalesce(dflt_value, ''), pk, hidden FROM pragma_table_xinfo('t')",
                row -> columns.add(String.join(
                        " | ",
                        row.getString(1),
                        DeclaredType.parse(row.getString(2)).toString(),
                        row.getInt(5) > 0 ? "key" : row.getInt(3) == 0 ? "NULL" : "NOT NULL",
                        row.getInt(6) > 0 ? "" : texts(row.getString(4)),
                        row.getInt(6) > 0 ? "computed" : "stored")));
        return columns;
    }

    private static List<String> ofReader(TableText table) {
        List<String> columns = new ArrayList<>();
        for (ColumnText column : table.columns()) {
            boolean isComputed = column.has(Clause.Kind.GENERATED);
            columns.add(String.join(
                    " | ",
                    column.name(),
                    DeclaredType.parse(column.typeName()).toString(),
                    table.primaryKey().stream().anyMatch(column.name()::equalsIgnoreCase)
                            ? "key"
                            : column.has(Clause.Kind.NOT_NULL) ? "NOT NULL" : "NULL",
                    isComputed ? "" : texts(defaultOf(column)),
                    isComputed ? "computed" : "stored"));
        }
        return columns;
    }

    private static String defaultOf(ColumnText column) {
        String last = "";
        for (Clause clause : column.clauses()) {
            if (clause.is(Clause.Kind.DEFAULT)) {
                Tokens tokens = new Tokens(clause.body());
                boolean isExpression = tokens.isSymbol(1, '(');
                int first = isExpression ? 2 : 1;
                int end = isExpression ? tokens.afterParentheses(1) - 1 : tokens.count();
                last = clause.body()
                        .substring(
                                tokens.get(first).start(), tokens.get(end - 1).end());
            }
        }
        return last;
    }

    private static String texts(String sql) {
        return String.join(" ", tokens(sql, ""));
    }

    /** Returns what a text consists of, without what a copy writes otherwise: its commas, the table's own name. */
    private static List<String> tokens(String sql, String name) {
        Tokens tokens = new Tokens(sql);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            String text = tokens.get(i).in(sql);
            boolean isName = i == 2 && !name.isEmpty();
            if (!text.equals(",") && !isName) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<String> foreignKeys(Connection database) throws SQLException {
        List<String> keys = new ArrayList<>();
        each(
                database,
                "SELECT group_concat(\"from\") FROM pragma_foreign_key_list('t') GROUP BY id ORDER BY id DESC",
                row -> keys.add(row.getString(1)));
        return keys;
    }

    private static List<String> foreignKeys(TableText table) {
        List<String> keys = new ArrayList<>();
        for (ColumnText column : table.columns()) {
            column.clauses().stream()
                    .filter(clause -> clause.is(Clause.Kind.FOREIGN_KEY))
                    .forEach(clause -> keys.add(column.name()));
        }
        table.constraints().stream()
                .filter(constraint -> constraint.is(Clause.Kind.FOREIGN_KEY))
                .forEach(constraint ->
                        keys.add(String.join(",", named(table, TableText.constraintColumns(constraint)))));
        return keys;
    }

    /** Returns the columns of indexes that constraints made, and whether the rowid has a name. */
    private static Set<String> keys(Connection database) throws SQLException {
        Set<String> keys = new TreeSet<>();
        each(
                database,
                "SELECT (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_xinfo(i.name) WHERE key ORDER BY seqno))"
                        + " FROM pragma_index_list('t') i WHERE origin IN ('u', 'pk')",
                row -> keys.add(row.getString(1)));
        return keys;
    }

    private static Set<String> keys(TableText table) {
        Set<String> keys = new TreeSet<>();
        for (ColumnText column : table.columns()) {
            if (column.has(Clause.Kind.UNIQUE)) {
                keys.add(column.name());
            }
        }
        table.constraints().stream()
                .filter(constraint -> constraint.is(Clause.Kind.UNIQUE))
                .forEach(constraint ->
                        keys.add(String.join(",", named(table, TableText.constraintColumns(constraint)))));
        if (!table.primaryKey().isEmpty() && table.rowidColumn().isEmpty()) {
            keys.add(String.join(",", named(table, table.primaryKey())));
        }
        return keys;
    }

    /** A constraint may write a column's name in another case. */
    private static List<String> named(TableText table, List<String> names) {
        return names.stream()
                .map(name -> table.column(name).map(ColumnText::name).orElse(name))
                .toList();
    }

    /** Returns all that SQLite tells of a table. */
    private static List<String> facts(Connection database, String table) throws SQLException {
        List<String> facts = new ArrayList<>();
        facts.addAll(rows(
                database,
                "SELECT concat_ws('|', name, \"notnull\", dflt_value, pk, hidden) FROM pragma_table_xinfo('" + table
                        + "')"));
        // Before GENERATED ALWAYS comments belong to the type.
        each(
                database,
                "SELECT type FROM pragma_table_xinfo('" + table + "')",
                row -> facts.add(DeclaredType.parse(row.getString(1)).toString()));
        facts.addAll(rows(
                database,
                "SELECT concat_ws('|', id, seq, \"table\", \"from\", \"to\", on_update, on_delete, match)"
                        + " FROM pragma_foreign_key_list('" + table + "')"));
        facts.addAll(rows(
                database,
                "SELECT concat_ws('|', i.seq, i.\"unique\", i.origin, x.seqno, x.name, x.\"desc\", x.coll, x.key)"
                        + " FROM pragma_index_list('" + table + "') i, pragma_index_xinfo(i.name) x"));
        facts.addAll(rows(database, "SELECT concat_ws('|', wr, strict) FROM pragma_table_list('" + table + "')"));
        return facts;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        each(database, query, row -> rows.add(row.getString(1)));
        return rows;
    }

    private static void each(Connection database, String query, Row each) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }
}
