package dev.furrow.compare;

import dev.furrow.schema.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A schema made by chance, and what becomes of it by chance, written as statements of one database. */
public final class RandomSchema {
    /** A type with a default that fits it. */
    private record Type(String words, String value) {}

    private static final List<Type> TYPES = List.of(
            new Type("INTEGER", "7"),
            new Type("BIGINT", "70000000000"),
            new Type("TEXT", "'it''s'"),
            new Type("VARCHAR(20)", "'new'"),
            new Type("VARCHAR(40)", "''"),
            new Type("DECIMAL(8, 2)", "1.50"),
            new Type("BOOLEAN", "TRUE"),
            new Type("DATE", "CURRENT_DATE"),
            new Type("TIMESTAMP", "CURRENT_TIMESTAMP"),
            new Type("REAL", "0"),
            new Type("DOUBLE PRECISION", "-2.5"));

    private record Column(Type type, boolean isNotNull, boolean hasDefault) {}

    private static final class Table {
        final Map<String, Column> columns = new TreeMap<>();
        final Map<String, String> constraints = new TreeMap<>();
        final Map<String, String> indexes = new TreeMap<>();
        final Set<String> parents = new TreeSet<>();
        boolean isNumbered;

        Table copy() {
            Table copy = new Table();
            copy.columns.putAll(columns);
            copy.constraints.putAll(constraints);
            copy.indexes.putAll(indexes);
            copy.parents.addAll(parents);
            copy.isNumbered = isNumbered;
            return copy;
        }
    }

    private final Random random;
    private final Product product;
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, String> views = new TreeMap<>();
    private final Map<String, String> others = new TreeMap<>();

    public RandomSchema(Random random, Product product) {
        this.random = random;
        this.product = product;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            addTable();
        }
        for (int i = 0; i < 4 * count; i++) {
            change();
        }
    }

    private RandomSchema(RandomSchema other) {
        this.random = other.random;
        this.product = other.product;
        other.tables.forEach((name, table) -> tables.put(name, table.copy()));
        views.putAll(other.views);
        others.putAll(other.others);
    }

    /** Returns what becomes of it by some changes. */
    RandomSchema changed() {
        RandomSchema changed = new RandomSchema(this);
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            changed.change();
        }
        return changed;
    }

    private boolean isPostgres() {
        return product.equals(Product.POSTGRESQL);
    }

    private void addTable() {
        String name = "t" + random.nextInt(9);
        if (tables.containsKey(name)) {
            return;
        }
        Table table = new Table();
        table.isNumbered = random.nextBoolean();
        table.columns.put("id", new Column(new Type("INTEGER", ""), true, false));
        tables.put(name, table);
        for (int i = random.nextInt(4); i >= 0; i--) {
            addColumn(table);
        }
    }

    private void addColumn(Table table) {
        table.columns.putIfAbsent("c" + random.nextInt(6), column());
    }

    private Column column() {
        return new Column(TYPES.get(random.nextInt(TYPES.size())), random.nextInt(3) == 0, random.nextInt(3) == 0);
    }

    private Table table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    private String anyTable() {
        List<String> names = new ArrayList<>(tables.keySet());
        return names.get(random.nextInt(names.size()));
    }

    private String anyColumn(Table table) {
        List<String> names = new ArrayList<>(table.columns.keySet());
        return names.get(random.nextInt(names.size()));
    }

    private void change() {
        String name = anyTable();
        Table table = table(name);
        String column = anyColumn(table);
        switch (random.nextInt(13)) {
            case 0 -> addTable();
            case 1 -> dropTable(name);
            case 2 -> addColumn(table);
            case 3 -> dropColumn(name, table, column);
            case 4 -> replace(name, table, column);
            case 5 -> table.constraints.put(name + "_u" + random.nextInt(2), "UNIQUE (" + column + ")");
            case 6 -> table.constraints.put(name + "_c" + random.nextInt(2), "CHECK (" + column + " IS NOT NULL)");
            case 7 -> refer(name, table);
            case 8 -> drop(table.constraints);
            case 9 -> table.indexes.put(name + "_i" + random.nextInt(3), index(name, column));
            case 10 -> drop(table.indexes);
            case 11 -> views.put("v" + random.nextInt(3), "SELECT id, " + column + " AS shown FROM " + name);
            default -> other(name, column);
        }
    }

    private String index(String table, String column) {
        boolean isText = Objects.requireNonNull(table(table).columns.get(column))
                .type()
                .words()
                .matches("TEXT|VARCHAR.*");
        String part = isText && random.nextBoolean()
                ? "lower(" + column + ")"
                : column + (random.nextBoolean() ? " DESC" : "");
        return (random.nextBoolean() ? "UNIQUE INDEX %s ON " : "INDEX %s ON ") + table + " (" + part + ")"
                + (random.nextInt(3) == 0 ? " WHERE " + column + " IS NOT NULL" : "");
    }

    private void refer(String name, Table table) {
        String target = anyTable();
        String column = "r" + random.nextInt(2);
        table.columns.put(column, new Column(TYPES.get(0), false, false));
        table.constraints.put(
                name + "_" + column + "_fkey",
                "FOREIGN KEY (" + column + ") REFERENCES " + target + " (id)"
                        + (random.nextBoolean() ? " ON DELETE CASCADE" : "")
                        + (random.nextBoolean() ? " DEFERRABLE INITIALLY DEFERRED" : ""));
    }

    private void other(String table, String column) {
        if (isPostgres()) {
            switch (random.nextInt(5)) {
                case 0 ->
                    others.put(
                            "1 SEQUENCE s" + random.nextInt(2),
                            "CREATE SEQUENCE %s INCREMENT BY " + (1 + random.nextInt(2)));
                case 1 -> others.put("1 TYPE e" + random.nextInt(2), "CREATE TYPE %s AS ENUM ('a', 'b')");
                case 2 ->
                    others.put(
                            "2 FUNCTION f" + random.nextInt(2) + "()",
                            "CREATE FUNCTION %s RETURNS integer LANGUAGE sql AS 'SELECT " + random.nextInt(3) + "'");
                case 3 ->
                    others.put(
                            "3 comment " + table,
                            "COMMENT ON TABLE " + table + " IS 'number " + random.nextInt(3) + "'");
                default ->
                    others.put(
                            "3 comment " + table + "." + column,
                            "COMMENT ON COLUMN " + table + "." + column + " IS 'it''s " + random.nextInt(3) + "'");
            }
        } else if (random.nextBoolean()) {
            others.put(
                    "3 trigger g" + random.nextInt(2),
                    "CREATE TRIGGER %s AFTER INSERT ON " + table + " BEGIN SELECT " + random.nextInt(3) + "; END");
        }
    }

    private void drop(Map<String, String> things) {
        if (!things.isEmpty()) {
            things.remove(things.keySet().iterator().next());
        }
    }

    private void dropTable(String name) {
        if (tables.size() > 1) {
            tables.remove(name);
            views.values().removeIf(query -> query.endsWith(" FROM " + name));
            others.values().removeIf(text -> text.matches("(?s).*\\b" + name + "\\b.*"));
            tables.values()
                    .forEach(table -> table.constraints.values().removeIf(text -> text.contains(" " + name + " (id)")));
        }
    }

    private void dropColumn(String name, Table table, String column) {
        if (!column.equals("id")) {
            table.columns.remove(column);
            forget(name, table, column);
        }
    }

    private void replace(String name, Table table, String column) {
        if (!column.equals("id") && !column.startsWith("r")) {
            forget(name, table, column);
            table.columns.put(column, column());
        }
    }

    private void forget(String name, Table table, String column) {
        table.constraints.values().removeIf(text -> text.contains("(" + column));
        table.indexes.values().removeIf(text -> text.contains("(" + column) || text.contains("lower(" + column));
        if (random.nextBoolean()) {
            views.values().removeIf(query -> query.contains("id, " + column + " ") && query.endsWith(" FROM " + name));
        } else {
            views.values()
                    .removeIf(query -> query.contains("id, " + column + " ")
                            && query.endsWith(" FROM " + name)
                            && !table.columns.containsKey(column));
        }
        others.keySet().removeIf(key -> key.endsWith(name + "." + column));
    }

    /** Returns the statements that make it. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        others("1", statements);
        Set<String> made = new TreeSet<>();
        List<String> later = new ArrayList<>();
        tables.forEach((name, table) -> {
            made.add(name);
            statements.add(create(name, table, made, later));
        });
        statements.addAll(later);
        tables.forEach((name, table) ->
                table.indexes.forEach((index, text) -> statements.add("CREATE " + text.replace("%s", index))));
        others("2", statements);
        views.forEach((name, query) -> statements.add("CREATE VIEW " + name + " AS " + query));
        others("3", statements);
        return statements;
    }

    private void others(String when, List<String> statements) {
        others.forEach((key, text) -> {
            if (key.startsWith(when)) {
                statements.add(text.replace("%s", key.substring(key.lastIndexOf(' ') + 1)));
            }
        });
    }

    private String create(String name, Table table, Set<String> made, List<String> later) {
        List<String> parts = new ArrayList<>();
        table.columns.forEach((column, itself) -> parts.add(column(table, column, itself)));
        if (!table.isNumbered) {
            parts.add((name.hashCode() % 2 == 0 ? "CONSTRAINT " + name + "_pk " : "") + "PRIMARY KEY (id)");
        }
        table.constraints.forEach((constraint, text) -> {
            boolean waits = isPostgres()
                    && text.contains("REFERENCES")
                    && made.stream().noneMatch(each -> text.contains(" " + each + " ("));
            if (waits) {
                later.add("ALTER TABLE " + name + " ADD CONSTRAINT " + constraint + " " + text);
            } else {
                parts.add("CONSTRAINT " + constraint + " " + text);
            }
        });
        return "CREATE TABLE " + name + " (" + String.join(", ", parts) + ")";
    }

    private String column(Table table, String name, Column column) {
        if (name.equals("id")) {
            String numbered = isPostgres()
                    ? "id INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"
                    : "id INTEGER PRIMARY KEY AUTOINCREMENT";
            return table.isNumbered ? numbered : "id INTEGER NOT NULL";
        }
        return name + " " + column.type().words()
                + (column.hasDefault() ? " DEFAULT " + column.type().value() : "")
                + (column.isNotNull() ? " NOT NULL" : "");
    }
}
