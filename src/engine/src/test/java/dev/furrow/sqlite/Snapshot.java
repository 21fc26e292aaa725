package dev.furrow.sqlite;

import dev.furrow.database.CaseDatabase;
import dev.furrow.database.Inspector;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Product;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Unique;
import dev.furrow.schema.ValueSource;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.EnumCheck;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.testing.Databases;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tables with constraints, indexes and rows in words that both databases share: equal texts are equal schemas. */
final class Snapshot {
    private final CaseDatabase database;
    private final Product product;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> enums = new TreeMap<>();

    private Snapshot(CaseDatabase database, Product product) {
        this.database = database;
        this.product = product;
    }

    static String of(CaseDatabase database, Product product) throws SQLException {
        Snapshot snapshot = new Snapshot(database, product);
        snapshot.read();
        return snapshot.text.toString();
    }

    private void read() throws SQLException {
        Map<String, Table> tables = new TreeMap<>();
        Inspector.of(Databases.of(product), database.connection(), "public")
                .tables()
                .all()
                .forEach(table -> tables.put(table.name().name(), table));
        enums.putAll(enums(tables));
        Map<String, Set<String>> checks = checks(tables);
        Map<String, Set<String>> indexes = indexes();
        for (Table table : tables.values()) {
            String name = table.name().name();
            text.append(name).append('\n');
            for (TableColumn column : table.columns()) {
                column(table, column);
            }
            Set<String> constraints = new TreeSet<>(checks.getOrDefault(name, new TreeSet<>()));
            table.constraints().stream()
                    .filter(constraint -> !(constraint instanceof Check))
                    .forEach(constraint -> constraints.add(words(constraint)));
            constraints.forEach(this::line);
            indexes.getOrDefault(name, new TreeSet<>()).forEach(this::line);
            rows(table).forEach(this::line);
        }
    }

    private void line(String line) {
        text.append("  ").append(line).append('\n');
    }

    private void column(Table table, TableColumn column) {
        // Without AUTOINCREMENT SQLite numbers rows too, but nobody asked for it.
        boolean unasked = product.equals(Product.SQLITE)
                && column.source() == ValueSource.IDENTITY
                && !table.is(TableTrait.AUTOINCREMENT);
        boolean computed = column.source() != ValueSource.NOTHING && !unasked;
        String key = table.name().name() + "." + column.name();
        line(column.name() + " " + enums.getOrDefault(key, type(column)) + (column.nullable() ? "" : " NOT NULL")
                + (computed ? " " + column.source() : ""));
    }

    private static String type(TableColumn column) {
        return column.type()
                .toLowerCase(Locale.ROOT)
                .replace("character varying", "varchar")
                .replace("numeric", "decimal")
                .replace(", ", ",");
    }

    private static String words(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return "PRIMARY KEY " + constraint.columns();
        }
        if (constraint instanceof Unique) {
            return "UNIQUE " + constraint.columns();
        }
        ForeignKey key = (ForeignKey) constraint;
        return "FOREIGN KEY " + key.columns() + " " + key.target().name() + key.targetColumns() + key.onDelete()
                + key.onUpdate();
    }

    /** Checks and the names of all constraints but keys, which SQLite's pragmas don't tell. */
    private Map<String, Set<String>> checks(Map<String, Table> tables) throws SQLException {
        Map<String, Set<String>> names = new TreeMap<>();
        if (product.equals(Product.POSTGRESQL)) {
            each(
                    "SELECT conrelid::regclass::text, contype::text || ' ' || conname, relname FROM pg_constraint k"
                            + " JOIN pg_class c ON c.oid = conrelid WHERE contype IN ('c', 'u', 'f')"
                            + " AND c.relnamespace = 'public'::regnamespace",
                    row -> names.computeIfAbsent(row.getString(3), name -> new TreeSet<>())
                            .add(row.getString(2)));
            return names;
        }
        for (SchemaEntry entry : database.schema()) {
            if (entry.type().equals("table") && tables.containsKey(entry.name())) {
                TableText table = TableReader.read(entry.name(), entry.sql());
                List<Clause> all = new ArrayList<>(table.constraints());
                table.columns().forEach(column -> all.addAll(column.clauses()));
                all.stream()
                        .filter(clause -> !clause.name().isEmpty()
                                && !clause.is(Clause.Kind.PRIMARY_KEY)
                                && !EnumCheck.isOne(clause))
                        .forEach(clause -> names.computeIfAbsent(entry.name(), name -> new TreeSet<>())
                                .add(letter(clause) + " " + clause.name()));
            }
        }
        return names;
    }

    /** Returns the enum types of columns with their values, by {@code table.column}. */
    private Map<String, String> enums(Map<String, Table> tables) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        if (product.equals(Product.POSTGRESQL)) {
            each(
                    "SELECT relname || '.' || attname, typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder)"
                            + " FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_type t ON t.oid = atttypid"
                            + " JOIN pg_enum e ON enumtypid = t.oid WHERE relnamespace = 'public'::regnamespace GROUP BY 1, 2",
                    row -> found.put(row.getString(1), row.getString(2) + " [" + row.getString(3) + "]"));
            return found;
        }
        for (SchemaEntry entry : database.schema()) {
            if (entry.type().equals("table") && tables.containsKey(entry.name())) {
                for (ColumnText column :
                        TableReader.read(entry.name(), entry.sql()).columns()) {
                    RandomColumns.enumOf(column)
                            .ifPresent(type -> found.put(
                                    entry.name() + "." + column.name(),
                                    type.name().name() + " " + type.values()));
                }
            }
        }
        return found;
    }

    private static String letter(Clause clause) {
        return switch (clause.kind()) {
            case UNIQUE -> "u";
            case FOREIGN_KEY -> "f";
            default -> "c";
        };
    }

    private Map<String, Set<String>> indexes() throws SQLException {
        Map<String, Set<String>> indexes = new TreeMap<>();
        String query = product.equals(Product.SQLITE)
                ? "SELECT m.name, i.name, i.\"unique\", i.partial, group_concat(coalesce(c.name, '()') || iif(c.\"desc\", '-', ''), ',')"
                        + " FROM sqlite_schema m JOIN pragma_index_list(m.name) i JOIN pragma_index_xinfo(i.name) c"
                        + " WHERE m.type = 'table' AND i.origin = 'c' AND c.key GROUP BY 1, 2, 3, 4"
                : "SELECT t.relname, i.relname, x.indisunique::int, (x.indpred IS NOT NULL)::int,"
                        + " string_agg(coalesce(a.attname, '()') || CASE WHEN x.indoption[n - 1] & 1 = 1 THEN '-' ELSE '' END, ',' ORDER BY n)"
                        + " FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid,"
                        + " generate_series(1, x.indnkeyatts) n LEFT JOIN LATERAL (SELECT attname FROM pg_attribute"
                        + " WHERE attrelid = x.indrelid AND attnum = x.indkey[n - 1] AND x.indkey[n - 1] > 0) a ON true"
                        + " WHERE t.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint"
                        + " WHERE conindid = x.indexrelid AND contype IN ('p', 'u')) GROUP BY 1, 2, 3, 4";
        each(
                query,
                row -> indexes.computeIfAbsent(row.getString(1), name -> new TreeSet<>())
                        .add("INDEX " + row.getString(2) + " " + row.getString(3) + row.getString(4) + " "
                                + row.getString(5)));
        return indexes;
    }

    private List<String> rows(Table table) throws SQLException {
        List<String> rows = new ArrayList<>();
        each("SELECT * FROM \"" + table.name().name().replace("\"", "\"\"") + "\"", row -> {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                values.add(value(row.getString(i + 1), type(table.columns().get(i))));
            }
            rows.add("ROW " + String.join("|", values));
        });
        Collections.sort(rows);
        return rows;
    }

    private static String value(String value, String type) {
        if (value == null) {
            return "-";
        }
        if (type.startsWith("decimal")) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
        return type.equals("boolean") ? value.replace("t", "1").replace("f", "0") : value;
    }

    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private void each(String query, Each each) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                each.row(rows);
            }
        }
    }
}
