package dev.furrow.sqlite.fill;

import dev.furrow.schema.TableColumn;
import dev.furrow.schema.ValueSource;
import dev.furrow.value.CanonicalForm;
import dev.furrow.value.SeedRow;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Binds the values of one column; most of them straight from their row. */
final class SqliteBinding {
    /** As many as any int takes. */
    private static final int DIGITS_OF_INT = 9;

    private final ValueType type;
    private final int position;

    /**
     * Binds one parameter.
     *
     * @param position of the parameter, from 1
     */
    SqliteBinding(ValueType type, int position) {
        this.type = type;
        this.position = position;
    }

    /** Returns what a column holds. What SQLite numbers is INTEGER, whatever its width elsewhere. */
    static ValueType type(TableColumn column) {
        ValueType declared = ValueType.of(column.type());
        return column.source() == ValueSource.IDENTITY ? declared.withWideIntegers() : declared;
    }

    /** Binds NULL. */
    void bindNull(PreparedStatement insert) throws SQLException {
        insert.setObject(position, null);
    }

    /** Binds a value that isn't NULL. */
    void bind(PreparedStatement insert, SeedRow row, int cell) throws SQLException, UnfitValueException {
        char[] text = row.buffer();
        int from = row.start(cell);
        int to = row.end(cell);
        if (isWhole(text, from, to)) {
            insert.setLong(position, CanonicalForm.whole(text, from, to));
            return;
        }
        String value = new String(text, from, to - from);
        if (isAsItShouldBe(text, from, to)) {
            insert.setString(position, value);
        } else if (isReal() && CanonicalForm.isFraction(text, from, to)) {
            insert.setDouble(position, Double.parseDouble(value));
        } else {
            insert.setObject(position, type.value(row.cell(cell), value));
        }
    }

    private boolean isWhole(char[] text, int from, int to) {
        return switch (type.kind()) {
            case INTEGER -> to - from <= DIGITS_OF_INT && CanonicalForm.isWhole(text, from, to);
            case BIG_INTEGER -> CanonicalForm.isWhole(text, from, to);
            default -> false;
        };
    }

    private boolean isReal() {
        return type.kind() == ValueKind.REAL || type.kind() == ValueKind.DOUBLE_PRECISION;
    }

    /** Returns whether {@link ValueType#value} would return this very text. */
    private boolean isAsItShouldBe(char[] text, int from, int to) {
        return switch (type.kind()) {
            case TEXT, UNKNOWN ->
                (type.length() == 0 || to - from <= type.length()) && CanonicalForm.isText(text, from, to);
            case DECIMAL ->
                type.length() == 0
                        ? CanonicalForm.isFraction(text, from, to)
                        : CanonicalForm.isDecimal(text, from, to, type.length() - type.scale(), type.scale());
            case DATE -> CanonicalForm.isDay(text, from, to);
            case TIMESTAMP -> CanonicalForm.isMoment(text, from, to);
            default -> false;
        };
    }
}
