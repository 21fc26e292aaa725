package dev.furrow.sqlite;

import static dev.furrow.operation.Ddl.*;

import dev.furrow.operation.Operations;
import dev.furrow.operation.model.Row;
import dev.furrow.schema.Column;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.TableElement;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.EnumCheck;
import dev.furrow.sqlite.text.ImplicitConstraintNames;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.sqlite.text.Tokens;
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
    private final RandomColumns columns;

    RandomOperations(Random random) {
        this.random = random;
        this.columns = new RandomColumns(random);
    }

    /** Asks for a few things at once; {@code undoable} ones can be undone by themselves. */
    void some(Operations op, List<SchemaEntry> schema, boolean undoable) {
        List<TableText> tables = tables(schema);
        if (tables.size() < 2) {
            create(op, tables);
            return;
        }
        TableText table = columns.any(tables);
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

    private void create(Operations op, List<TableText> tables) {
        String table = columns.name("t");
        List<TableElement> elements = new ArrayList<>();
        boolean identity = random.nextBoolean();
        elements.add(
                identity
                        ? column("id", integer()).identity()
                        : column("id", integer()).primaryKey());
        int count = 1 + random.nextInt(4);
        String last = "id";
        for (int i = 0; i < count; i++) {
            Column column = columns.newColumn(tables, random.nextBoolean());
            last = column.name();
            elements.add(column);
        }
        String number = elements.stream()
                .filter(element -> element instanceof Column column && column.type() == integer())
                .map(element -> ((Column) element).name())
                .reduce("id", (first, second) -> second);
        if (random.nextInt(4) == 0) {
            elements.add(column(columns.name("c"), bigInteger()).generated(RandomColumns.quoted(number) + " + 1"));
        }
        if (random.nextInt(4) == 0) {
            EnumerationType type = columns.newEnum();
            op.createEnum(type);
            elements.add(columns.newColumn(type));
        }
        if (random.nextInt(3) == 0) {
            elements.add(unique("id", last).named(columns.name("u")));
        }
        op.createTable(table, elements.toArray(new TableElement[0]));
    }

    private void one(
            Operations op,
            List<TableText> tables,
            TableText table,
            List<SchemaEntry> schema,
            boolean undoable,
            Set<String> touched) {
        switch (random.nextInt(undoable ? 10 : 25)) {
            case 0 -> op.addColumn(table.name(), columns.newColumn(tables, random.nextBoolean()));
            case 1 -> renameColumn(op, table, touched);
            case 2 ->
                op.createIndex(index(table.name(), anyColumn(table).name()).named(name("i", tables)));
            case 3 -> addRule(op, tables, table, touched);
            case 4 -> nullability(op, table, touched);
            case 5 -> renameRule(op, tables, table, touched);
            case 6 -> create(op, tables);
            case 7 -> renameIndex(op, table, schema, touched);
            case 8 -> {
                if (touched.isEmpty() && touched.add(GONE)) {
                    op.renameTable(table.name(), name("t", tables, table.name()));
                }
            }
            case 9 -> renameEnum(op, tables, touched);
            case 20, 21 -> {
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
            case 10 -> identity(op, table, touched);
            case 22 -> addEnumValue(op, tables, touched);
            case 23 -> addColumnOfEnum(op, tables, table, touched);
            default -> partialIndex(op, table);
        }
    }

    private List<EnumerationType> enums(List<TableText> tables, Set<String> touched) {
        List<EnumerationType> found = new ArrayList<>();
        for (TableText table : tables) {
            for (ColumnText column : table.columns()) {
                RandomColumns.enumOf(column)
                        .filter(type -> !touched.contains(type.name().name()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private void renameEnum(Operations op, List<TableText> tables, Set<String> touched) {
        List<EnumerationType> enums = enums(tables, touched);
        if (enums.isEmpty()) {
            return;
        }
        EnumerationType type = columns.any(enums);
        String name = type.name().name();
        touched.add(name);
        if (random.nextBoolean()) {
            String value = columns.any(type.values());
            op.renameEnumValue(name, value, columns.name(value.startsWith("v") ? "v" : "w"));
        } else {
            op.renameEnum(name, columns.name("e"));
        }
    }

    private void addEnumValue(Operations op, List<TableText> tables, Set<String> touched) {
        List<EnumerationType> enums = enums(tables, touched);
        if (enums.isEmpty()) {
            return;
        }
        EnumerationType type = columns.any(enums);
        String name = type.name().name();
        touched.add(name);
        switch (random.nextInt(4)) {
            case 0 -> op.addEnumValue(name, columns.name("v"));
            case 1 -> op.addEnumValueBefore(name, columns.any(type.values()), columns.name("v"));
            case 2 -> op.addEnumValueAfter(name, columns.any(type.values()), columns.name("v"));
            default -> op.ifNotExists().addEnumValue(name, columns.any(type.values()));
        }
    }

    private void addColumnOfEnum(Operations op, List<TableText> tables, TableText table, Set<String> touched) {
        List<EnumerationType> enums = enums(tables, touched);
        if (!enums.isEmpty()) {
            EnumerationType type = columns.any(enums);
            touched.add(type.name().name());
            op.addColumn(table.name(), columns.newColumn(type));
        }
    }

    private void identity(Operations op, TableText table, Set<String> touched) {
        if (table.primaryKey().equals(List.of("id")) && touched.add("id")) {
            boolean other = nearly();
            if (other && table.isAutoincrement() && random.nextBoolean()) {
                op.alterColumn(
                        table.name(),
                        random.nextBoolean()
                                ? change("id").type(text())
                                : change("id").defaultValue(1));
                return;
            }
            op.alterColumn(
                    table.name(),
                    table.isAutoincrement() && !other
                            ? change("id").noIdentity()
                            : change("id").identity());
        }
    }

    /** Returns whether something is to be asked for that at least one database has to refuse. */
    private boolean nearly() {
        return random.nextInt(12) == 0;
    }

    /** Returns a new name, or one that something has already. */
    private String name(String prefix, List<TableText> tables) {
        return name(prefix, tables, "");
    }

    private String name(String prefix, List<TableText> tables, String old) {
        if (!nearly()) {
            return columns.name(prefix);
        }
        List<String> names = new ArrayList<>();
        for (TableText table : tables) {
            names.add(table.name());
            ImplicitConstraintNames.of(table).stream()
                    .filter(constraint -> !EnumCheck.isOne(constraint.clause()))
                    .forEach(constraint -> names.add(constraint.name()));
        }
        // Two tables may have a constraint of the same name.
        names.removeIf(old::equals);
        return columns.any(names);
    }

    private ColumnText anyColumn(TableText table) {
        return columns.any(table.columns());
    }

    private void renameColumn(Operations op, TableText table, Set<String> touched) {
        ColumnText column = anyColumn(table);
        // The others refer to a key by this name.
        if (!column.name().equals("id") && touched.add(column.name())) {
            op.renameColumn(table.name(), column.name(), columns.name("c"));
        }
    }

    private void addRule(Operations op, List<TableText> tables, TableText table, Set<String> touched) {
        ColumnText column = anyColumn(table);
        switch (random.nextInt(3)) {
            case 0 ->
                op.addConstraint(
                        table.name(),
                        (RandomColumns.isKey(table, column) ? unique("id") : unique("id", column.name()))
                                .named(name("u", tables)));
            case 1 ->
                op.addConstraint(
                        table.name(),
                        check("length(CAST(" + RandomColumns.quoted(column.name()) + " AS text)) < 100")
                                .named(name("k", tables)));
            default -> {
                boolean isNumber = column.type().equals("INTEGER") && !RandomColumns.isKey(table, column);
                if (isNumber && touched.add(column.name())) {
                    op.addConstraint(
                            table.name(),
                            foreignKey(column.name(), columns.any(tables).name(), "id")
                                    .named(name("f", tables)));
                }
            }
        }
    }

    private void nullability(Operations op, TableText table, Set<String> touched) {
        ColumnText column = anyColumn(table);
        boolean isKey = RandomColumns.isKey(table, column);
        if (!touched.add(column.name()) || (isKey && !nearly())) {
            return;
        }
        boolean notNull = isKey || column.has(Clause.Kind.NOT_NULL);
        op.alterColumn(
                table.name(),
                notNull
                        ? change(column.name()).nullable()
                        : change(column.name()).notNull());
    }

    private void renameRule(Operations op, List<TableText> tables, TableText table, Set<String> touched) {
        List<Clause> named = constraints(table);
        if (!named.isEmpty()) {
            String name = columns.any(named).name();
            if (touched.add(name)) {
                op.renameConstraint(table.name(), name, name("r", tables, name));
            }
        }
    }

    private static List<Clause> constraints(TableText table) {
        List<Clause> named = new ArrayList<>();
        table.columns()
                .forEach(column -> column.clauses().stream()
                        .filter(clause -> !clause.name().isEmpty()
                                && !EnumCheck.isOne(clause)
                                && !clause.is(Clause.Kind.PRIMARY_KEY))
                        .forEach(named::add));
        table.constraints().stream()
                .filter(clause -> !clause.name().isEmpty() && !clause.is(Clause.Kind.PRIMARY_KEY))
                .forEach(named::add);
        return named;
    }

    private void dropRule(Operations op, TableText table, Set<String> touched) {
        List<Clause> named = constraints(table);
        if (!named.isEmpty()) {
            String name = columns.any(named).name();
            if (touched.add(name)) {
                op.dropConstraint(table.name(), name);
            }
        }
    }

    private void renameIndex(Operations op, TableText table, List<SchemaEntry> schema, Set<String> touched) {
        for (SchemaEntry entry : schema) {
            if (isIndexOf(table, entry) && touched.add(entry.name())) {
                op.renameIndex(table.name(), entry.name(), columns.name("i"));
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
        if (column.type().equals("DATE") || RandomColumns.enumOf(column).isPresent()) {
            // PostgreSQL's text of a date depends on a setting, that of an enum value on its type.
            return;
        }
        op.createIndex(index(table.name())
                .expression("length(CAST(" + RandomColumns.quoted(column.name()) + " AS text))")
                .descending("id")
                .where("id > " + random.nextInt(3))
                .named(columns.name("i")));
    }

    private void insert(Operations op, TableText table) {
        List<String> names = new ArrayList<>();
        List<ColumnText> filled = table.columns().stream()
                .filter(column -> !RandomColumns.isComputed(column))
                .toList();
        filled.forEach(column -> names.add(column.name()));
        List<Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (ColumnText column : filled) {
                boolean leftOut = !RandomColumns.isKey(table, column)
                        && !column.has(Clause.Kind.NOT_NULL)
                        && random.nextInt(4) == 0;
                values.add(leftOut ? null : columns.value(table, column));
            }
            rows.add(new Row(values));
        }
        op.bulkInsert(table.name(), names, rows.toArray(new Row[0]));
    }

    /** Types change as both databases convert them; keys and what refers to them stay as they are. */
    private void type(Operations op, TableText table, List<SchemaEntry> schema, Set<String> touched) {
        ColumnText column = anyColumn(table);
        String type = column.type();
        boolean fixed = RandomColumns.isKey(table, column)
                || RandomColumns.refers(table, column)
                || RandomColumns.isComputed(column)
                || isComputedWith(table, column, schema);
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
                                    .using(RandomColumns.quoted(name) + " > 15000")
                                    .noDefault());
            }
        } else if (type.startsWith("VARCHAR") || type.equals("TEXT")) {
            switch (random.nextInt(RandomColumns.enumOf(column).isPresent() ? 2 : 3)) {
                case 0 -> op.alterColumn(table.name(), change(name).type(text()));
                case 1 ->
                    op.alterColumn(
                            table.name(),
                            change(name).type(string((column.has(Clause.Kind.DEFAULT) ? 30 : 4) + random.nextInt(40))));
                default ->
                    op.alterColumn(
                            table.name(),
                            change(name)
                                    .type(integer())
                                    .using("length(" + RandomColumns.quoted(name) + ")")
                                    .defaultValue(3)
                                    .rename(columns.name("c")));
            }
        } else if (type.equals("BOOLEAN")) {
            op.alterColumn(
                    table.name(),
                    change(name)
                            .type(string(9))
                            .using("CASE WHEN " + RandomColumns.quoted(name) + " THEN 'yes' ELSE 'no' END")
                            .noDefault());
        }
    }

    /** PostgreSQL drops a cast to the type that a column has, and misses it when the type changes. */
    private static boolean isComputedWith(TableText table, ColumnText column, List<SchemaEntry> schema) {
        List<String> texts = new ArrayList<>();
        constraints(table).forEach(constraint -> texts.add(constraint.text()));
        schema.stream().filter(entry -> isIndexOf(table, entry)).forEach(entry -> texts.add(entry.sql()));
        return texts.stream().anyMatch(text -> text.contains("CAST(") && new Tokens(text).mention(column.name()));
    }

    private void defaultValue(Operations op, TableText table, Set<String> touched) {
        ColumnText column = anyColumn(table);
        boolean isText = column.type().startsWith("VARCHAR") || column.type().equals("TEXT");
        boolean isNumber = column.type().equals("INTEGER")
                && !RandomColumns.isKey(table, column)
                && !RandomColumns.refers(table, column);
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
        // PostgreSQL 14 drops what is computed from it too, later ones refuse.
        boolean isUsed = table.columns().stream()
                .filter(other -> !other.equals(column) && RandomColumns.isComputed(other))
                .anyMatch(other -> new Tokens(other.text()).mention(column.name()));
        boolean mayGo = !RandomColumns.isKey(table, column)
                && !isUsed
                && table.columns().size() > 2;
        if (mayGo && touched.add(column.name())) {
            op.dropColumn(table.name(), column.name());
        }
    }

    private void dropTable(Operations op, List<TableText> tables, TableText table, Set<String> touched) {
        boolean isNamed = tables.stream()
                .anyMatch(other ->
                        !other.name().equals(table.name()) && new Tokens(other.createAs("x")).mention(table.name()));
        if ((!isNamed || nearly()) && random.nextInt(3) == 0) {
            op.dropTable(table.name());
            touched.add(GONE);
        }
    }
}
