package dev.furrow.dialect.sqlite;

import static dev.furrow.operation.Ddl.*;

import dev.furrow.dialect.SchemaEntry;
import dev.furrow.operation.Operations;
import dev.furrow.operation.Row;
import dev.furrow.schema.Column;
import dev.furrow.schema.DataType;
import dev.furrow.schema.TableElement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes operations that fit a schema, or nearly do: what both databases refuse is no difference. All names are new ones. */
final class RandomOperations {
    /** Says among what was touched that the table's name is another one now, or nobody's. */
    private static final String GONE = "*";

    private final Random random;
    private int names;

    RandomOperations(Random random) {
        this.random = random;
    }

    private String name(String beginning) {
        return beginning + ++names + (random.nextInt(8) == 0 ? " \"Ü" : "");
    }

    /** Asks for a few things at once; {@code undoable} ones can be undone by themselves. */
    void some(Operations op, List<SchemaEntry> schema, boolean undoable) {
        List<TableText> tables = tables(schema);
        if (tables.size() < 2) {
            create(op, tables);
            return;
        }
        TableText table = any(tables);
        Set<String> touched = new HashSet<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count && !touched.contains(GONE); i++) {
            one(op, tables, table, schema, undoable, touched);
        }
    }

    private static List<TableText> tables(List<SchemaEntry> schema) {
        List<TableText> tables = new ArrayList<>();
        for (SchemaEntry entry : schema) {
            if (entry.type().equals("table") && !entry.name().startsWith("sqlite_")) {
                tables.add(TableReader.read(entry.name(), entry.sql()));
            }
        }
        return tables;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void create(Operations op, List<TableText> tables) {
        String table = name("t");
        List<TableElement> elements = new ArrayList<>();
        boolean identity = random.nextBoolean();
        elements.add(
                identity
                        ? column("id", integer()).identity()
                        : column("id", integer()).primaryKey());
        int count = 1 + random.nextInt(4);
        String last = "id";
        for (int i = 0; i < count; i++) {
            Column column = newColumn(tables, random.nextBoolean());
            last = column.name();
            elements.add(column);
        }
        if (random.nextInt(3) == 0) {
            elements.add(unique("id", last).named(name("u")));
        }
        op.createTable(table, elements.toArray(new TableElement[0]));
    }

    private Column newColumn(List<TableText> tables, boolean simple) {
        String name = name("c");
        Column column = column(name, type());
        boolean isNumber = random.nextInt(4) == 0;
        if (isNumber) {
            column = column(name, integer()).defaultValue(random.nextInt(9));
        } else if (random.nextInt(4) == 0) {
            column = column(name, string(30)).defaultValue("it's " + random.nextInt(9));
        } else if (random.nextInt(5) == 0) {
            column = column(name, bool()).notNull().defaultValue(random.nextBoolean());
        }
        if (isNumber && random.nextBoolean()) {
            column = column.notNull();
        }
        if (!simple && !tables.isEmpty() && random.nextInt(3) == 0) {
            column = column(name, integer())
                    .references(any(tables).name(), "id")
                    .onDelete(random.nextBoolean() ? CASCADE : SET_NULL);
        } else if (!simple && random.nextInt(4) == 0) {
            column = column.check("length(CAST(" + quoted(name) + " AS text)) < 200");
        } else if (!simple && random.nextInt(5) == 0) {
            column = column(name, integer()).unique();
        }
        return column;
    }

    private DataType type() {
        return switch (random.nextInt(6)) {
            case 0 -> integer();
            case 1 -> bigInteger();
            case 2 -> string(5 + random.nextInt(40));
            case 3 -> decimal(12, 2);
            case 4 -> date();
            default -> text();
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void one(
            Operations op,
            List<TableText> tables,
            TableText table,
            List<SchemaEntry> schema,
            boolean undoable,
            Set<String> touched) {
        switch (random.nextInt(undoable ? 9 : 20)) {
            case 0 -> op.addColumn(table.name(), newColumn(tables, random.nextBoolean()));
            case 1 -> renameColumn(op, table, touched);
            case 2 ->
                op.createIndex(index(table.name(), anyColumn(table).name()).named(name("i")));
            case 3 -> addRule(op, tables, table);
            case 4 -> nullability(op, table, touched);
            case 5 -> renameRule(op, table, touched);
            case 6 -> create(op, tables);
            case 7 -> renameIndex(op, table, schema, touched);
            case 8 -> {
                if (touched.isEmpty() && touched.add(GONE)) {
                    op.renameTable(table.name(), name("t"));
                }
            }
            case 9, 10 -> {
                if (touched.isEmpty()) {
                    insert(op, table);
                }
            }
            case 11, 12, 13 -> type(op, table, schema, touched);
            case 14 -> defaultValue(op, table, touched);
            case 15 -> dropRule(op, table, touched);
            case 16 -> dropColumn(op, table, touched);
            case 17 -> dropIndex(op, table, schema, touched);
            case 18 -> dropTable(op, tables, table, touched);
            default -> partialIndex(op, table);
        }
    }

    private ColumnText anyColumn(TableText table) {
        return any(table.columns());
    }

    private static boolean isKey(TableText table, ColumnText column) {
        return table.primaryKey().contains(column.name());
    }

    private static boolean refers(TableText table, ColumnText column) {
        return column.has(Clause.Kind.FOREIGN_KEY)
                || table.rules().stream()
                        .anyMatch(rule -> rule.is(Clause.Kind.FOREIGN_KEY)
                                && TableText.ruleColumns(rule).contains(column.name()));
    }

    private void renameColumn(Operations op, TableText table, Set<String> touched) {
        ColumnText column = anyColumn(table);
        // The others refer to a key by this name.
        if (!column.name().equals("id") && touched.add(column.name())) {
            op.renameColumn(table.name(), column.name(), name("c"));
        }
    }

    private void addRule(Operations op, List<TableText> tables, TableText table) {
        ColumnText column = anyColumn(table);
        switch (random.nextInt(3)) {
            case 0 ->
                op.addConstraint(
                        table.name(),
                        (isKey(table, column) ? unique("id") : unique("id", column.name())).named(name("u")));
            case 1 ->
                op.addConstraint(
                        table.name(),
                        check("length(CAST(" + quoted(column.name()) + " AS text)) < 100")
                                .named(name("k")));
            default -> {
                if (column.type().equals("INTEGER") && !isKey(table, column)) {
                    op.addConstraint(
                            table.name(),
                            foreignKey(column.name(), any(tables).name(), "id").named(name("f")));
                }
            }
        }
    }

    private void nullability(Operations op, TableText table, Set<String> touched) {
        ColumnText column = anyColumn(table);
        if (isKey(table, column) || !touched.add(column.name())) {
            return;
        }
        boolean notNull = column.has(Clause.Kind.NOT_NULL);
        op.alterColumn(
                table.name(),
                notNull
                        ? change(column.name()).nullable()
                        : change(column.name()).notNull());
    }

    private void renameRule(Operations op, TableText table, Set<String> touched) {
        List<Clause> named = rules(table);
        if (!named.isEmpty()) {
            String name = any(named).name();
            if (touched.add(name)) {
                op.renameConstraint(table.name(), name, name("r"));
            }
        }
    }

    private static List<Clause> rules(TableText table) {
        List<Clause> named = new ArrayList<>();
        table.columns()
                .forEach(column -> column.clauses().stream()
                        .filter(clause -> !clause.name().isEmpty())
                        .forEach(named::add));
        table.rules().stream()
                .filter(clause -> !clause.name().isEmpty() && !clause.is(Clause.Kind.PRIMARY_KEY))
                .forEach(named::add);
        return named;
    }

    private void dropRule(Operations op, TableText table, Set<String> touched) {
        List<Clause> named = rules(table);
        if (!named.isEmpty()) {
            String name = any(named).name();
            if (touched.add(name)) {
                op.dropConstraint(table.name(), name);
            }
        }
    }

    private void renameIndex(Operations op, TableText table, List<SchemaEntry> schema, Set<String> touched) {
        for (SchemaEntry entry : schema) {
            if (isIndexOf(table, entry) && touched.add(entry.name())) {
                op.renameIndex(table.name(), entry.name(), name("i"));
                return;
            }
        }
    }

    private void dropIndex(Operations op, TableText table, List<SchemaEntry> schema, Set<String> touched) {
        for (SchemaEntry entry : schema) {
            if (isIndexOf(table, entry) && touched.add(entry.name())) {
                op.dropIndex(table.name(), entry.name());
                return;
            }
        }
    }

    private static boolean isIndexOf(TableText table, SchemaEntry entry) {
        return entry.type().equals("index")
                && !entry.sql().isEmpty()
                && entry.table().equals(table.name());
    }

    private void partialIndex(Operations op, TableText table) {
        ColumnText column = anyColumn(table);
        if (column.type().equals("DATE")) {
            // PostgreSQL's text of a date depends on a setting.
            return;
        }
        op.createIndex(index(table.name())
                .expression("length(CAST(" + quoted(column.name()) + " AS text))")
                .descending("id")
                .where("id > " + random.nextInt(3))
                .named(name("i")));
    }

    private void insert(Operations op, TableText table) {
        List<String> names = new ArrayList<>();
        table.columns().forEach(column -> names.add(column.name()));
        List<Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (ColumnText column : table.columns()) {
                boolean leftOut = !isKey(table, column) && !column.has(Clause.Kind.NOT_NULL) && random.nextInt(4) == 0;
                values.add(leftOut ? null : value(table, column));
            }
            rows.add(new Row(values));
        }
        op.bulkInsert(table.name(), names, rows.toArray(new Row[0]));
    }

    private @Nullable Object value(TableText table, ColumnText column) {
        if (refers(table, column)) {
            return null;
        }
        int number = isKey(table, column) ? random.nextInt(1000000) : random.nextInt(30000);
        String type = column.type();
        if (type.equals("BOOLEAN")) {
            return random.nextBoolean();
        }
        if (type.equals("DATE")) {
            return LocalDate.ofEpochDay(number);
        }
        if (type.startsWith("DECIMAL")) {
            return new BigDecimal(number).movePointLeft(2);
        }
        return type.startsWith("VARCHAR") || type.equals("TEXT") ? String.valueOf(number) : (Object) number;
    }

    /** Types change as both databases convert them; keys and what refers to them stay as they are. */
    private void type(Operations op, TableText table, List<SchemaEntry> schema, Set<String> touched) {
        ColumnText column = anyColumn(table);
        String type = column.type();
        boolean fixed = isKey(table, column) || refers(table, column) || isComputedWith(table, column, schema);
        if (fixed || !touched.add(column.name())) {
            return;
        }
        String name = column.name();
        if (type.equals("INTEGER")) {
            switch (random.nextInt(4)) {
                case 0 -> op.alterColumn(table.name(), change(name).type(bigInteger()));
                case 1 -> op.alterColumn(table.name(), change(name).type(string(20)));
                case 2 -> op.alterColumn(table.name(), change(name).type(decimal(12, 2)));
                default ->
                    op.alterColumn(
                            table.name(),
                            change(name)
                                    .type(bool())
                                    .using(quoted(name) + " > 15000")
                                    .noDefault());
            }
        } else if (type.startsWith("VARCHAR") || type.equals("TEXT")) {
            switch (random.nextInt(3)) {
                case 0 -> op.alterColumn(table.name(), change(name).type(text()));
                case 1 -> op.alterColumn(table.name(), change(name).type(string(4 + random.nextInt(40))));
                default ->
                    op.alterColumn(
                            table.name(),
                            change(name)
                                    .type(integer())
                                    .using("length(" + quoted(name) + ")")
                                    .defaultValue(3)
                                    .rename(name("c")));
            }
        } else if (type.equals("BOOLEAN")) {
            op.alterColumn(
                    table.name(),
                    change(name)
                            .type(string(9))
                            .using("CASE WHEN " + quoted(name) + " THEN 'yes' ELSE 'no' END")
                            .noDefault());
        }
    }

    /** PostgreSQL drops a cast to the type that a column has, and misses it when the type changes. */
    private static boolean isComputedWith(TableText table, ColumnText column, List<SchemaEntry> schema) {
        List<String> texts = new ArrayList<>();
        rules(table).forEach(rule -> texts.add(rule.text()));
        schema.stream().filter(entry -> isIndexOf(table, entry)).forEach(entry -> texts.add(entry.sql()));
        return texts.stream().anyMatch(text -> text.contains("CAST(") && new Tokens(text).mention(column.name()));
    }

    private void defaultValue(Operations op, TableText table, Set<String> touched) {
        ColumnText column = anyColumn(table);
        boolean isText = column.type().startsWith("VARCHAR") || column.type().equals("TEXT");
        boolean isNumber = column.type().equals("INTEGER") && !isKey(table, column) && !refers(table, column);
        if ((isText || isNumber) && touched.add(column.name())) {
            op.alterColumn(
                    table.name(),
                    isText
                            ? change(column.name()).defaultValue("one's")
                            : change(column.name()).defaultValue(7));
        }
    }

    private void dropColumn(Operations op, TableText table, Set<String> touched) {
        ColumnText column = anyColumn(table);
        if (!isKey(table, column) && table.columns().size() > 2 && touched.add(column.name())) {
            op.dropColumn(table.name(), column.name());
        }
    }

    private void dropTable(Operations op, List<TableText> tables, TableText table, Set<String> touched) {
        boolean isNamed = tables.stream()
                .anyMatch(other ->
                        !other.name().equals(table.name()) && new Tokens(other.createAs("x")).mention(table.name()));
        if (!isNamed && random.nextInt(3) == 0) {
            op.dropTable(table.name());
            touched.add(GONE);
        }
    }
}
