package dev.furrow.sqlite;

import static dev.furrow.operation.Ddl.*;

import dev.furrow.schema.Column;
import dev.furrow.schema.DataType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.EnumCheck;
import dev.furrow.sqlite.text.TableText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Columns and values by chance. All names are new ones. */
final class RandomColumns {
    private final Random random;
    private int names;

    RandomColumns(Random random) {
        this.random = random;
    }

    String name(String beginning) {
        return beginning + ++names + (random.nextInt(8) == 0 ? " \"Ü" : "");
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Returns a column that perhaps refers to one of {@code tables}. */
    Column newColumn(List<TableText> tables, boolean simple) {
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

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static boolean isKey(TableText table, ColumnText column) {
        return table.primaryKey().contains(column.name());
    }

    static boolean refers(TableText table, ColumnText column) {
        return column.has(Clause.Kind.FOREIGN_KEY)
                || table.constraints().stream()
                        .anyMatch(constraint -> constraint.is(Clause.Kind.FOREIGN_KEY)
                                && TableText.constraintColumns(constraint).contains(column.name()));
    }

    /** Returns an enum type with a few values. */
    EnumerationType newEnum() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            values.add(name("it's "));
        }
        return enumeration(name("e"), values.toArray(new String[0]));
    }

    /** Returns a column of an enum type, perhaps with one of its values for a default. */
    Column newColumn(EnumerationType type) {
        Column column = column(name("c"), type);
        return random.nextBoolean() ? column : column.defaultValue(any(usable(type)));
    }

    /** Values that were added later, v1, PostgreSQL takes only once the transaction that added them has ended. */
    private static List<String> usable(EnumerationType type) {
        return type.values().stream().filter(value -> !value.startsWith("v")).toList();
    }

    /** Returns the enum type that a column has; empty for none. */
    static Optional<EnumerationType> enumOf(ColumnText column) {
        return column.clauses().stream().filter(EnumCheck::isOne).findFirst().map(EnumCheck::typeOf);
    }

    static boolean isComputed(ColumnText column) {
        return column.has(Clause.Kind.GENERATED);
    }

    @Nullable
    Object value(TableText table, ColumnText column) {
        Optional<EnumerationType> itsEnum = enumOf(column);
        if (itsEnum.isPresent()) {
            return any(usable(itsEnum.get()));
        }
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
}
