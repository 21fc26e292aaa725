package dev.furrow.sqlite.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Parameters to which nobody gives a value: PostgreSQL refuses them, and SQLite would take each for NULL. */
public final class UnboundParameters {
    private static final String MARKS = "?:@$";

    private UnboundParameters() {}

    /** Refuses a statement of an author's that has some and is about to be sent without values. */
    public static void refuse(Connection connection, String sql) throws SQLException {
        if (!mayHaveSome(sql)) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int count = statement.getParameterMetaData().getParameterCount();
            if (count > 0) {
                throw new SQLException("the statement has " + count + (count == 1 ? " parameter" : " parameters")
                        + " (?, :name, @name or $name) without a value, and placeholders are written ${name}");
            }
        }
    }

    private static boolean mayHaveSome(String sql) {
        for (int i = 0; i < MARKS.length(); i++) {
            if (sql.indexOf(MARKS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
