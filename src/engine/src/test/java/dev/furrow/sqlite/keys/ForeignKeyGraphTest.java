package dev.furrow.sqlite.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.database.Sql;
import dev.furrow.database.step.StepStatement;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sqlite.text.SqliteSyntax;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has to be looked at after a statement: all that it may have broken, and nothing else. */
class ForeignKeyGraphTest {
    Connection connection;
    ForeignKeyGraph graph;

    @BeforeEach
    void read() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        for (SqlStatement statement : statements("""
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                CREATE TABLE jokes (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users);
                CREATE TABLE likes (joke_id INTEGER REFERENCES Jokes (id), user_id INTEGER REFERENCES Users (id));
                CREATE TABLE lone (id INTEGER PRIMARY KEY);
                CREATE INDEX lone_index ON lone (id);
                CREATE INDEX users_index ON users (id);
                CREATE VIEW all_jokes AS SELECT * FROM jokes;
                CREATE TRIGGER "a trigger" BEFORE UPDATE OF id ON lone BEGIN UPDATE all_jokes SET id = 1; END;
                CREATE TRIGGER another INSTEAD OF UPDATE ON all_jokes BEGIN DELETE FROM jokes; END;
                """)) {
            Sql.execute(connection, statement.text());
        }
        graph = ForeignKeyGraph.read(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static Iterable<SqlStatement> statements(String text) {
        return SqlSplitter.split(new SourceText("", text), SqliteSyntax.SYNTAX).statements();
    }

    /** Returns what is to be looked at after the last of some statements. */
    private Set<String> broken(String text) throws SQLException {
        Set<String> broken = Set.of();
        for (SqlStatement statement : statements(text)) {
            Touch touch = Touch.of(new StepStatement.Sql(statement));
            broken = graph.broken(graph.reachedFrom(touch));
            Sql.execute(connection, statement.text());
            graph.update(touch);
        }
        return broken;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            INSERT INTO users VALUES (1)              | [jokes, likes]
            DELETE FROM likes                         | [likes]
            DELETE FROM main.'JOKES'                  | [jokes, likes]
            UPDATE `jokes` SET id = 2                 | [jokes, likes]
            DELETE FROM lone                          | [jokes, likes]
            CREATE TABLE other (id INTEGER)           | []
            DROP INDEX lone_index                     | [jokes, likes]
            DROP INDEX Users_Index                    | [jokes, likes]
            UPDATE all_jokes SET id = 3               | [jokes, likes]
            CREATE TABLE o (x REFERENCES likes); DELETE FROM likes                             | [likes, o]
            CREATE TABLE o (x REFERENCES likes); DROP TABLE o; DELETE FROM likes               | [likes]
            ALTER TABLE users RENAME TO people; DELETE FROM people                             | [jokes, likes]
            ALTER TABLE jokes RENAME TO puns; DELETE FROM puns                                 | [likes, puns]
            ALTER TABLE lone RENAME TO single; UPDATE single SET id = 3                        | [jokes, likes]
            ALTER TABLE likes DROP COLUMN joke_id; DELETE FROM lone WHERE id = 4               | [jokes, likes]
            CREATE TABLE o (id); ALTER TABLE main.O ADD COLUMN x REFERENCES lone; DELETE FROM O | [o]
            CREATE TABLE o (id); CREATE TRIGGER t AFTER INSERT ON o BEGIN DELETE FROM likes; END; INSERT INTO o VALUES (1) | [likes]
            CREATE TABLE o (id); DELETE FROM o                                                 | []
            """)
    void what_a_statement_may_break(String statements, String expected) throws SQLException {
        assertThat(broken(statements)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRAGMA writable_schema = ON
            DELETE FROM sqlite_master
            ROLLBACK TO somewhere
            """)
    void what_is_beyond_its_text_may_break_anything(String statement) {
        for (SqlStatement its : statements(statement)) {
            assertThat(Touch.of(new StepStatement.Sql(its)).all()).isTrue();
        }
    }

    @Test
    void a_query_in_the_way_breaks_nothing() {
        for (SqlStatement query : statements("SELECT id FROM users")) {
            Touch touch = Touch.of(new StepStatement.Require(query, List.of()));

            assertThat(touch.names()).isEmpty();
            assertThat(touch.all()).isFalse();
        }
    }
}
