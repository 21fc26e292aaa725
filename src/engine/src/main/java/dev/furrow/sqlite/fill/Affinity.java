package dev.furrow.sqlite.fill;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableTrait;
import dev.furrow.value.DeclaredType;
import java.math.BigDecimal;
import java.util.Locale;

/** What SQLite makes of a value when a column stores it ("Determination Of Column Affinity" in its manual). */
enum Affinity {
    /** Numbers become texts. */
    TEXT,
    /** Texts that are numbers become those. */
    NUMERIC,
    /** Values stay what they are. */
    NONE;

    static Affinity of(Table table, TableColumn column) {
        String type = DeclaredType.parse(column.type()).name().toUpperCase(Locale.ROOT);
        if (type.contains("INT")) {
            return NUMERIC;
        }
        if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
            return TEXT;
        }
        boolean isAny = table.is(TableTrait.STRICT) && type.equals("ANY");
        return type.isEmpty() || type.contains("BLOB") || isAny ? NONE : NUMERIC;
    }

    /** Returns whether a value that is bound is stored as another one. */
    boolean makes(Object bound, Object stored) {
        if (this == NUMERIC && bound instanceof String text && stored instanceof Number number) {
            return isNumber(text, number);
        }
        if (this == TEXT && bound instanceof Number number) {
            return number.toString().equals(stored);
        }
        if (bound instanceof Number one && stored instanceof Number other) {
            return isSame(one, other);
        }
        return bound.equals(stored);
    }

    private static boolean isNumber(String text, Number stored) {
        try {
            return isSame(new BigDecimal(text.strip()), stored);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A number that isn't whole has eight bytes. */
    private static boolean isSame(Number bound, Number stored) {
        if (bound instanceof Double || stored instanceof Double) {
            return Double.compare(bound.doubleValue(), stored.doubleValue()) == 0;
        }
        return new BigDecimal(bound.toString()).compareTo(BigDecimal.valueOf(stored.longValue())) == 0;
    }
}
