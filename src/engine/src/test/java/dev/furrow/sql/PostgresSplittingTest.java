package dev.furrow.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.Place;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Syntaxes;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/** What the splitter takes for a statement, PostgreSQL takes for one too. */
class PostgresSplittingTest {
    @Test
    void postgres_takes_its_own_dump_statement_by_statement() throws SQLException, IOException {
        try (FreshDatabase database = Postgres.freshDatabase();
                Connection connection = database.connect();
                Statement jdbc = connection.createStatement()) {
            run(connection, CopyDataTest.dump());

            assertThat(text(jdbc, "SELECT string_agg(name || coalesce(note, '-'), ' ' ORDER BY id) FROM public.users"))
                    .isEqualTo("anntab\there bob-- migrate:down eveDROP TABLE users; $$ ' \" nul- dot\\.");
            assertThat(text(jdbc, "SELECT public.total(1)")).isEqualTo("7");
            assertThat(text(jdbc, "SELECT obj_description('public.users'::regclass)"))
                    .isEqualTo("who's who; -- really /* no */\nsecond line");
        }
    }

    @Test
    void a_body_ends_where_postgres_says_it_does() throws SQLException, IOException {
        String script = """
                CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC
                  SELECT a AS end, a AS case;
                  SELECT a end;
                  SELECT CASE WHEN a > 0 THEN CASE a WHEN 1 THEN 10 END ELSE 3 END END;
                END;
                SELECT E'\\';', f(1);
                """;

        try (FreshDatabase database = Postgres.freshDatabase();
                Connection connection = database.connect();
                Statement jdbc = connection.createStatement()) {
            run(connection, script);

            assertThat(text(jdbc, "SELECT f(1)")).isEqualTo("10");
        }
    }

    @Test
    void the_servers_position_leads_to_the_line_and_column() throws SQLException {
        SqlStatement statement =
                split("-- a\nSELECT 'é€😀',\n  '😀' || nowhere;").get(0);

        try (FreshDatabase database = Postgres.freshDatabase();
                Connection connection = database.connect();
                Statement jdbc = connection.createStatement()) {
            PSQLException refusal = catchThrowableOfType(PSQLException.class, () -> jdbc.execute(statement.text()));

            int position =
                    Objects.requireNonNull(refusal.getServerErrorMessage()).getPosition();
            assertThat(statement.placeAt(position)).isEqualTo(new Place("x.sql", 3, 10));
        }
    }

    private static void run(Connection connection, String script) throws SQLException, IOException {
        try (Statement jdbc = connection.createStatement()) {
            for (SqlStatement statement : split(script)) {
                if (statement.copyData().isPresent()) {
                    StringReader rows =
                            new StringReader(statement.copyData().get().text());
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), rows);
                } else {
                    jdbc.execute(statement.text());
                }
            }
        }
    }

    private static String text(Statement jdbc, String query) throws SQLException {
        try (ResultSet rows = jdbc.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<SqlStatement> split(String text) {
        return SqlSplitter.split(new SourceText("x.sql", text), Syntaxes.POSTGRESQL)
                .statements();
    }
}
