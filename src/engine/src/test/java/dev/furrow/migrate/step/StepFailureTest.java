package dev.furrow.migrate.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.database.step.StepBody;
import dev.furrow.error.Place;
import dev.furrow.error.Secrets;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.testing.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepFailureTest {
    private static final Revision REVISION =
            new Revision(new RevisionId("a"), List.of(), List.of(), List.of(), "users", null, Place.of("1.sql"));

    @Test
    void a_fault_of_our_own_is_not_said_to_be_the_scripts() throws SQLException {
        Step step = new Step(REVISION, Direction.UP, Set.of(), Set.of(REVISION.id()));
        StepScript script = new StepScript(step, "1.sql", new StepBody(List.of(), true, false, ""), "", "", "");
        NullPointerException fault = new NullPointerException("no name");

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            RuntimeException failure = new StepErrors(Databases.SQLITE, Secrets.NONE, connection, script)
                    .of(null, fault, List.of("Rolled back; the database is at base."), List.of());

            assertThat(failure)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(fault)
                    .hasMessage("""
                        1.sql: Furrow itself failed: java.lang.NullPointerException: no name
                          In revision a (users)
                          Rolled back; the database is at base.\
                        """);
        }
    }
}
