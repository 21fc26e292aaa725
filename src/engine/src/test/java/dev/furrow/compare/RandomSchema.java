package dev.furrow.compare;

import dev.furrow.schema.Product;
import dev.furrow.testing.Postgres;
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

    /**
     * A column.
     *
     * @param computed what stands after GENERATED ALWAYS AS, from the column's expression on; empty for one that rows bring
     */
    private record Column(Type type, boolean isNotNull, boolean hasDefault, String computed) {
        boolean isComputed() {
            return !computed.isEmpty();
        }

        boolean isText() {
            return type.words().matches("TEXT|VARCHAR.*");
        }
    }

    private static final class Table {
        final Map<String, Column> columns = new TreeMap<>();
        final Map<String, String> constraints = new TreeMap<>();
        final Map<String, String> indexes = new TreeMap<>();
        final Set<String> parents = new TreeSet<>();
        /** Their bounds by their names, of a table that has partitions; a name with two numbers is that of a partition's partition. */
        final Map<String, String> partitions = new TreeMap<>();

        boolean isNumbered;

        Table copy() {
            Table copy = new Table();
            copy.columns.putAll(columns);
            copy.constraints.putAll(constraints);
            copy.indexes.putAll(indexes);
            copy.parents.addAll(parents);
            copy.partitions.putAll(partitions);
            copy.isNumbered = isNumbered;
            return copy;
        }
    }

    private final Random random;
    private final Product product;
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, String> views = new TreeMap<>();
    private final Map<String, String> others = new TreeMap<>();
    private final Map<String, Set<String>> enums = new TreeMap<>();

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
        other.enums.forEach((name, values) -> enums.put(name, new TreeSet<>(values)));
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
        table.isNumbered = !isParted(name) && random.nextBoolean();
        table.columns.put("id", new Column(new Type("INTEGER", ""), true, false, ""));
        tables.put(name, table);
        for (int i = random.nextInt(4); i >= 0; i--) {
            addColumn(table);
        }
    }

    /** PostgreSQL's last two tables have partitions, and the one before has a text of its own. */
    private boolean isParted(String name) {
        return isPostgres() && name.compareTo("t7") >= 0;
    }

    private void addColumn(Table table) {
        if (random.nextInt(5) == 0) {
            compute(table);
        } else {
            table.columns.putIfAbsent("c" + random.nextInt(6), column());
        }
    }

    private Column column() {
        if (isPostgres() && random.nextInt(6) == 0) {
            String type = "e" + random.nextInt(2);
            enums.computeIfAbsent(type, name -> new TreeSet<>(Set.of("a", "b")));
            return new Column(new Type(type, "'a'"), random.nextInt(3) == 0, random.nextInt(2) == 0, "");
        }
        if (isPostgres() && random.nextInt(12) == 0) {
            others.put("1 SEQUENCE s0", "CREATE SEQUENCE %s");
            return new Column(new Type("BIGINT", "nextval('s0')"), random.nextBoolean(), true, "");
        }
        return new Column(TYPES.get(random.nextInt(TYPES.size())), random.nextInt(3) == 0, random.nextInt(3) == 0, "");
    }

    /** A column that others are computed from stays in the table, and may get another type of the same kind. */
    private void compute(Table table) {
        String from = anyColumn(table);
        Column column = Objects.requireNonNull(table.columns.get(from));
        if (column.isComputed()) {
            return;
        }
        boolean isNumber = column.type().words().matches("INTEGER|BIGINT");
        if (enums.containsKey(column.type().words()) && hasVirtualColumns()) {
            return;
        }
        String expression = isNumber ? from + " + " + random.nextInt(2) : "CASE WHEN " + from + " IS NULL THEN 1 END";
        String kept = (isPostgres() && !hasVirtualColumns()) || random.nextBoolean() ? " STORED" : " VIRTUAL";
        table.columns.putIfAbsent(
                "g" + random.nextInt(2),
                new Column(TYPES.get(random.nextInt(2)), random.nextInt(4) == 0, false, "(" + expression + ")" + kept));
    }

    private static boolean hasVirtualColumns() {
        return Postgres.isFrom(18);
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
        switch (random.nextInt(15)) {
            case 0 -> addTable();
            case 1 -> dropTable(name);
            case 2 -> addColumn(table);
            case 3 -> dropColumn(name, table, column);
            case 4 -> replace(name, table, column);
            case 5 -> table.constraints.put(name + "_u" + random.nextInt(2), unique(name, column));
            case 6 -> table.constraints.put(name + "_c" + random.nextInt(2), check(name, column));
            case 7 -> refer(name, table);
            case 8 -> drop(table.constraints);
            case 9 -> table.indexes.put(name + "_i" + random.nextInt(3), index(name, column));
            case 10 -> drop(table.indexes);
            case 11 -> views.put(anyView(), "SELECT id, " + column + " AS shown FROM " + name);
            case 12 -> part(name, table);
            default -> other(name, column);
        }
    }

    private String anyView() {
        String name = isPostgres() && random.nextInt(3) == 0 ? "m" : "v";
        return name + random.nextInt(2);
    }

    private boolean isVirtual(String table, String column) {
        return Objects.requireNonNull(table(table).columns.get(column))
                .computed()
                .endsWith("VIRTUAL");
    }

    /** PostgreSQL has no index of a column that is computed when it is read. */
    private String indexed(String table, String column) {
        return isPostgres() && isVirtual(table, column) ? "id" : column;
    }

    private String unique(String name, String column) {
        String its = indexed(name, column);
        if (!isPostgres()) {
            return "UNIQUE (" + its + ")";
        }
        String columns = isParted(name) && !its.equals("id") ? "(" + its + ", id)" : "(" + its + ")";
        return switch (random.nextInt(5)) {
            case 0 -> "UNIQUE " + columns + " DEFERRABLE INITIALLY DEFERRED";
            case 1 -> "UNIQUE " + columns + " INCLUDE (id)";
            case 2 -> Postgres.isFrom(15) ? "UNIQUE NULLS NOT DISTINCT " + columns : "UNIQUE " + columns;
            default -> "UNIQUE " + columns;
        };
    }

    private String check(String name, String column) {
        String words = "CHECK (" + column + " IS NOT NULL)";
        if (!isPostgres()) {
            return words;
        }
        return switch (random.nextInt(6)) {
            case 0 -> words + " NOT VALID";
            case 1 -> isParted(name) ? words : words + " NO INHERIT";
            case 2 -> Postgres.isFrom(18) ? words + " NOT ENFORCED" : words;
            default -> words;
        };
    }

    /** Makes a partition, or takes one away. */
    private void part(String name, Table table) {
        if (!isParted(name)) {
            return;
        }
        int number = random.nextInt(3);
        String partition = name + "_" + number;
        if (table.partitions.remove(partition) != null) {
            table.partitions.keySet().removeIf(other -> other.startsWith(partition));
            forgetTable(partition);
        } else if (number == 2) {
            table.partitions.put(partition, "DEFAULT PARTITION BY LIST (id)");
            table.partitions.put(partition + "_1", "FOR VALUES IN (1, NULL)");
        } else {
            boolean isRange = name.equals("t7");
            table.partitions.put(
                    partition,
                    isRange
                            ? "FOR VALUES FROM (" + number + "0) TO (" + number + "9)"
                            : "FOR VALUES IN (7" + number + ", 8" + number + ")");
        }
    }

    private String index(String table, String column) {
        String its = indexed(table, column);
        boolean isText = Objects.requireNonNull(table(table).columns.get(its)).isText();
        String part =
                isText && random.nextBoolean() ? "lower(" + its + ")" : its + (random.nextBoolean() ? " DESC" : "");
        boolean isUnique = !isParted(table) && random.nextBoolean();
        return (isUnique ? "UNIQUE INDEX %s ON " : "INDEX %s ON ") + table + " (" + part + ")"
                + (isPostgres() && random.nextInt(4) == 0 ? " INCLUDE (id)" : "")
                + (isPostgres() && isUnique && Postgres.isFrom(15) && random.nextInt(4) == 0
                        ? " NULLS NOT DISTINCT"
                        : "")
                + (random.nextInt(3) == 0 ? " WHERE " + its + " IS NOT NULL" : "");
    }

    private void refer(String name, Table table) {
        String target = anyTable();
        String column = "r" + random.nextInt(2);
        table.columns.put(column, new Column(TYPES.get(0), false, false, ""));
        table.constraints.put(
                name + "_" + column + "_fkey",
                "FOREIGN KEY (" + column + ") REFERENCES " + target + " (id)"
                        + (random.nextBoolean() ? " ON DELETE CASCADE" : "")
                        + (random.nextBoolean() ? waiting(name) : ""));
    }

    /** Before 18 a key of a table with partitions is always valid. */
    private String waiting(String name) {
        if (!isPostgres()) {
            return " DEFERRABLE INITIALLY DEFERRED";
        }
        String notValid = isParted(name) && !Postgres.isFrom(18) ? " DEFERRABLE" : " NOT VALID";
        return switch (random.nextInt(4)) {
            case 0 -> " DEFERRABLE";
            case 1 -> notValid;
            case 2 -> Postgres.isFrom(18) ? " NOT ENFORCED" : notValid;
            default -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private void other(String table, String column) {
        if (!isPostgres()) {
            if (random.nextBoolean()) {
                others.put(
                        "3 trigger g" + random.nextInt(2),
                        "CREATE TRIGGER %s AFTER INSERT ON " + table + " BEGIN SELECT " + random.nextInt(3) + "; END");
            }
            return;
        }
        int number = random.nextInt(2);
        switch (random.nextInt(12)) {
            case 0 -> others.put("1 SEQUENCE s1", "CREATE SEQUENCE %s INCREMENT BY " + (1 + number));
            case 1 -> changeEnum("e" + number);
            case 2 ->
                others.put(
                        "2 FUNCTION f" + number + "()",
                        "CREATE FUNCTION %s RETURNS integer LANGUAGE sql AS 'SELECT " + random.nextInt(3) + "'");
            case 3 -> others.put("3 comment " + table, "COMMENT ON TABLE " + table + " IS 'number " + number + "'");
            case 4 ->
                others.put(
                        "3 comment " + table + "." + column,
                        "COMMENT ON COLUMN " + table + "." + column + " IS 'it''s " + number + "'");
            case 5, 6 -> trigger(table, column, "g" + number);
            case 7 ->
                others.put(
                        "3 policy y" + number,
                        "CREATE POLICY %s ON " + table
                                + (random.nextBoolean() ? " FOR SELECT" : "")
                                + " USING (" + column + " IS NULL)");
            case 8 ->
                others.put(
                        "3 security " + table,
                        "ALTER TABLE " + table + (random.nextBoolean() ? " ENABLE" : " FORCE") + " ROW LEVEL SECURITY");
            case 9 -> described(table, number);
            default -> forgetOther();
        }
    }

    private void trigger(String table, String column, String name) {
        others.put(
                "2 FUNCTION h()",
                "CREATE FUNCTION %s RETURNS trigger LANGUAGE plpgsql AS 'BEGIN /* " + random.nextInt(3)
                        + " */ RETURN NEW; END'");
        boolean isConstraint = random.nextInt(3) == 0;
        others.put(
                "3 trigger " + name,
                "CREATE " + (isConstraint ? "CONSTRAINT TRIGGER %s AFTER" : "TRIGGER %s BEFORE") + " UPDATE OF "
                        + (isComputed(table, column) ? "id" : column) + " ON " + table
                        + (isConstraint ? " DEFERRABLE" : "") + " FOR EACH ROW EXECUTE FUNCTION h()");
    }

    private boolean isComputed(String table, String column) {
        return Objects.requireNonNull(table(table).columns.get(column)).isComputed();
    }

    /** The first value stays: it is some columns' default. */
    private void changeEnum(String name) {
        Set<String> values = enums.computeIfAbsent(name, type -> new TreeSet<>(Set.of("a")));
        String value = List.of("0", "b", "c").get(random.nextInt(3));
        if (!values.remove(value)) {
            values.add(value);
        }
    }

    private void described(String table, int number) {
        String text = " IS 'about " + number + "'";
        if (random.nextBoolean()) {
            table(table)
                    .constraints
                    .keySet()
                    .forEach(name ->
                            others.put("3 comment constraint " + name, "COMMENT ON CONSTRAINT %s ON " + table + text));
        } else {
            table(table)
                    .indexes
                    .keySet()
                    .forEach(name -> others.put("3 comment index " + name, "COMMENT ON INDEX %s" + text));
        }
    }

    /** Takes something away that nothing else needs. */
    private void forgetOther() {
        List<String> last = others.keySet().stream()
                .filter(key -> key.startsWith("3") || key.contains(" f"))
                .toList();
        if (!last.isEmpty()) {
            others.remove(last.get(random.nextInt(last.size())));
        }
    }

    private void drop(Map<String, String> things) {
        if (!things.isEmpty()) {
            things.remove(things.keySet().iterator().next());
        }
    }

    private void dropTable(String name) {
        if (tables.size() > 1) {
            Table table = Objects.requireNonNull(tables.remove(name));
            views.values().removeIf(query -> query.endsWith(" FROM " + name));
            forgetTable(name);
            table.partitions.keySet().forEach(this::forgetTable);
            tables.values()
                    .forEach(other -> other.constraints.values().removeIf(text -> text.contains(" " + name + " (id)")));
        }
    }

    private void forgetTable(String name) {
        others.values().removeIf(text -> text.matches("(?s).*\\b" + name + "\\b.*"));
    }

    private void dropColumn(String name, Table table, String column) {
        if (!column.equals("id")) {
            table.columns.remove(column);
            forget(name, table, column);
        }
    }

    private void replace(String name, Table table, String column) {
        if (!column.equals("id") && !column.startsWith("r")) {
            boolean isComputed = isComputed(name, column);
            forget(name, table, column);
            if (isComputed) {
                table.columns.remove(column);
                compute(table);
                removeViews(name, column, !table.columns.containsKey(column));
                removeOthers(name, column, !table.columns.containsKey(column));
            } else {
                table.columns.put(column, column());
            }
        }
    }

    private void forget(String name, Table table, String column) {
        table.constraints.values().removeIf(text -> text.contains("(" + column));
        table.indexes.values().removeIf(text -> text.contains("(" + column));
        List<String> computed = table.columns.entrySet().stream()
                .filter(other -> other.getValue().computed().matches(".*\\b" + column + "\\b.*"))
                .map(Map.Entry::getKey)
                .toList();
        computed.forEach(other -> {
            table.columns.remove(other);
            forget(name, table, other);
        });
        boolean isGone = !table.columns.containsKey(column);
        removeViews(name, column, isGone || random.nextBoolean());
        removeOthers(name, column, isGone || random.nextBoolean());
    }

    private void removeViews(String name, String column, boolean isSo) {
        if (isSo) {
            views.values().removeIf(query -> query.contains("id, " + column + " ") && query.endsWith(" FROM " + name));
        }
    }

    private void removeOthers(String name, String column, boolean isSo) {
        if (isSo) {
            others.values()
                    .removeIf(text ->
                            text.matches("(?s).*\\b" + name + "\\b.*") && text.matches("(?s).*\\b" + column + "\\b.*"));
        }
    }

    /** Returns the statements that make it. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        enums.forEach((name, values) ->
                statements.add("CREATE TYPE " + name + " AS ENUM ('" + String.join("', '", values) + "')"));
        others("1", statements);
        Set<String> made = new TreeSet<>();
        List<String> later = new ArrayList<>();
        tables.forEach((name, table) -> {
            made.add(name);
            statements.add(create(name, table, made, later));
            table.partitions.forEach((partition, bound) -> statements.add("CREATE TABLE " + partition + " PARTITION OF "
                    + partition.substring(0, partition.lastIndexOf('_')) + " " + bound));
        });
        statements.addAll(later);
        tables.forEach((name, table) ->
                table.indexes.forEach((index, text) -> statements.add("CREATE " + text.replace("%s", index))));
        others("2", statements);
        views.forEach((name, query) -> statements.add(
                "CREATE " + (name.startsWith("m") ? "MATERIALIZED " : "") + "VIEW " + name + " AS " + query));
        others("3", statements);
        return statements;
    }

    private void others(String when, List<String> statements) {
        others.forEach((key, text) -> {
            String name = key.substring(key.lastIndexOf(' ') + 1);
            if (key.startsWith(when) && isOnSomething(key, name)) {
                statements.add(text.replace("%s", name));
            }
        });
    }

    /** A comment is left out that is on a constraint or an index which there is no more. */
    private boolean isOnSomething(String key, String name) {
        return tables.values().stream()
                .anyMatch(table -> key.startsWith("3 comment constraint ")
                        ? table.constraints.containsKey(name)
                        : !key.startsWith("3 comment index ") || table.indexes.containsKey(name));
    }

    private String create(String name, Table table, Set<String> made, List<String> later) {
        List<String> parts = new ArrayList<>();
        table.columns.forEach((column, itself) -> parts.add(column(table, column, itself)));
        if (!table.isNumbered) {
            parts.add((name.hashCode() % 2 == 0 ? "CONSTRAINT " + name + "_pk " : "") + "PRIMARY KEY (id)");
        }
        table.constraints.forEach((constraint, text) -> {
            if (isAddedLater(text, made)) {
                later.add("ALTER TABLE " + name + " ADD CONSTRAINT " + constraint + " " + text);
            } else {
                parts.add("CONSTRAINT " + constraint + " " + text);
            }
        });
        return "CREATE TABLE " + name + " (" + String.join(", ", parts) + ")" + after(name);
    }

    private boolean isAddedLater(String constraint, Set<String> made) {
        boolean waits = constraint.contains("REFERENCES")
                && made.stream().noneMatch(each -> constraint.contains(" " + each + " ("));
        return isPostgres() && (waits || constraint.endsWith(" NOT VALID"));
    }

    private String after(String name) {
        if (isParted(name)) {
            return name.equals("t7") ? " PARTITION BY RANGE (id)" : " PARTITION BY LIST (id)";
        }
        return isPostgres() && name.equals("t6") ? " WITH (fillfactor = 70)" : "";
    }

    private String column(Table table, String name, Column column) {
        if (name.equals("id")) {
            String numbered = isPostgres()
                    ? "id INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"
                    : "id INTEGER PRIMARY KEY AUTOINCREMENT";
            return table.isNumbered ? numbered : "id INTEGER NOT NULL";
        }
        return name + " " + column.type().words()
                + (column.isComputed() ? " GENERATED ALWAYS AS " + column.computed() : "")
                + (column.hasDefault() ? " DEFAULT " + column.type().value() : "")
                + (column.isNotNull() ? " NOT NULL" : "");
    }
}
