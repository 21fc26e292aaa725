package dev.furrow.postgres.connect;

import dev.furrow.database.Sql;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings that aren't left to the driver or the server, as scripts find them. The driver says at a connection's start how dates are
 * written and which zone the machine at hand lies in, and so passes over what {@code ALTER DATABASE} and {@code ALTER ROLE} say, which
 * psql heeds.
 *
 * @param settings which of them
 * @param local whether they are set until the transaction's end alone
 */
record PostgresSettings(Set<Setting> settings, boolean local) {
    /** All of them, for the session. */
    static final PostgresSettings ALL = new PostgresSettings(Set.of(Setting.values()), false);

    /** What a connection needs that runs no script; asking what the database has to say costs a catalog more. */
    static final PostgresSettings OF_READERS =
            new PostgresSettings(Set.of(Setting.TIMEZONE, Setting.STANDARD_CONFORMING_STRINGS), false);

    /** All but the one that a connection knows once it is open. */
    static final PostgresSettings BUT_DATE_STYLE = new PostgresSettings(
            Set.of(Setting.TIMEZONE, Setting.STANDARD_CONFORMING_STRINGS, Setting.BACKSLASH_QUOTE), false);

    static final PostgresSettings NONE = new PostgresSettings(Set.of(), false);

    private static final String LOCAL = ":local";

    /** A setting, and the expressions for its value, to be set one after the other. */
    enum Setting {
        /**
         * The order of day and month is the database's. The driver reads no style but ISO, and gives up a connection that writes
         * another; said without an order, a style leaves the order as it is.
         */
        DATESTYLE(own("datestyle", "pg_catalog.current_setting('datestyle')"), "'ISO'"),
        /** A time without an offset means the same on SQLite, and wherever client and server stand. */
        TIMEZONE("'UTC'"),
        /** Scripts are read by the standard's rule; with the other one the server would cut them elsewhere. */
        STANDARD_CONFORMING_STRINGS("'on'"),
        /** As above, for {@code E'it\'s'}. */
        BACKSLASH_QUOTE("'safe_encoding'");

        /** The last of the values. */
        private final String value;

        /** Columns of a SELECT, with a mark where it says whether they are local. */
        private final String columns;

        Setting(String... values) {
            this.value = values[values.length - 1];
            this.columns = Arrays.stream(values)
                    .map(value -> "pg_catalog.set_config('" + name() + "', " + value + ", " + LOCAL + ")")
                    .collect(Collectors.joining(", "));
        }

        private String columns(boolean local) {
            return columns.replace(LOCAL, Boolean.toString(local));
        }
    }

    PostgresSettings {
        settings = Set.copyOf(settings);
    }

    /** Returns the expression for what was said for this role and this database; the server's order of precedence. */
    private static String own(String setting, String otherwise) {
        return """
                coalesce((SELECT pg_catalog.substr(said, pg_catalog.strpos(said, '=') + 1)
                  FROM pg_catalog.pg_db_role_setting s, LATERAL pg_catalog.unnest(s.setconfig) AS said
                  WHERE pg_catalog.lower(pg_catalog.split_part(said, '=', 1)) = '%s'
                    AND s.setrole IN (0, pg_catalog.to_regrole(pg_catalog.quote_ident(session_user)))
                    AND s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database
                      WHERE datname = pg_catalog.current_database()))
                  ORDER BY s.setrole <> 0 DESC, s.setdatabase <> 0 DESC LIMIT 1), %s)""".formatted(setting, otherwise);
    }

    /** Returns what is selected to set them. */
    String columns() {
        return settings.stream().sorted().map(setting -> setting.columns(local)).collect(Collectors.joining(", "));
    }

    /** Returns a statement that sets each for the session, where nothing has to be asked for its value: any but the date style. */
    List<String> statements() {
        return settings.stream()
                .sorted()
                .map(setting -> "SET " + setting.name() + " TO " + setting.value)
                .toList();
    }

    /** Sets those that a script's statement has put back to what the driver chose. */
    static void afterReset(Connection connection, SqlStatement statement) throws SQLException {
        PostgresSettings reset = ResetStatement.of(statement).settings();
        if (!reset.settings().isEmpty()) {
            Sql.execute(connection, "SELECT " + reset.columns());
        }
    }
}
