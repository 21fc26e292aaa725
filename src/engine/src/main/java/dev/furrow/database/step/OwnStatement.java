package dev.furrow.database.step;

import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A statement of Furrow's own about its own tables, with values: sent by itself, or as a text among others where a database takes
 * several statements in one message.
 *
 * @param parts the text around the values, one more than these
 * @param values texts, whole numbers, and null
 * @param unlessOne what to throw unless it is about exactly one row, told how many it was about; null where any number will do
 */
public record OwnStatement(
        List<String> parts,
        List<@Nullable Object> values,
        @Nullable IntFunction<FurrowException> unlessOne) {
    public OwnStatement {
        parts = List.copyOf(parts);
        values = Collections.unmodifiableList(new ArrayList<>(values));
        if (parts.size() != values.size() + 1) {
            throw new IllegalArgumentException(values.size() + " values between " + parts.size() + " parts");
        }
    }

    /** Returns one without values, about any number of rows. */
    public static OwnStatement of(String sql) {
        return new OwnStatement(List.of(sql), List.of(), null);
    }

    /** Returns its text with what {@code literal} makes of each value. */
    public String text(Function<@Nullable Object, String> literal) {
        StringBuilder text = new StringBuilder(parts.get(0));
        for (int i = 0; i < values.size(); i++) {
            text.append(literal.apply(values.get(i))).append(parts.get(i + 1));
        }
        return text.toString();
    }

    /**
     * Sends it by itself.
     *
     * @throws FurrowException if it was about another number of rows than it has to
     */
    public void run(Connection connection) throws SQLException {
        requireRows(send(connection));
    }

    /**
     * Hears about how many rows it was, for who sent its text.
     *
     * @throws FurrowException if it was about another number than it has to
     */
    public void requireRows(int rows) {
        if (unlessOne != null && rows != 1) {
            throw unlessOne.apply(rows);
        }
    }

    private int send(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text(value -> "?"))) {
            for (int i = 0; i < values.size(); i++) {
                set(statement, i + 1, values.get(i));
            }
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else {
            statement.setString(index, value.toString());
        }
    }
}
