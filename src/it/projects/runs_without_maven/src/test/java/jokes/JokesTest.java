package jokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.furrow.junit.FurrowDatabase;
import dev.furrow.junit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** On a laptop on SQLite, and where the variable FURROW_TEST_URL names a server, on that. */
@FurrowDatabase(seeds = true, perMethod = true)
class JokesTest {
  private static int count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void delete(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM users");
    }
  }

  @Test
  void jokes_go_with_their_author(Connection connection) throws SQLException {
    delete(connection);
    assertEquals(0, count(connection, "jokes"));
  }

  @Test
  void the_next_test_has_them_again(Connection connection) throws SQLException {
    assertEquals(1, count(connection, "jokes"));
  }

  @Test
  void a_revision_goes_down_and_up(TestDatabase database) throws SQLException {
    Connection connection = database.connection();
    database.downgrade("-1");
    assertThrows(SQLException.class, () -> count(connection, "jokes"));
    database.upgrade("head");
    assertEquals(0, count(connection, "jokes"));
    assertEquals(2, count(connection, "users"));
  }

  @Nested
  @FurrowDatabase(url = "sqlite:", seeds = true)
  class OnSqliteWhateverElseIsThere {
    @Test
    void jokes_go_with_their_author(Connection connection) throws SQLException {
      delete(connection);
      assertEquals(0, count(connection, "jokes"));
    }
  }
}
