package dev.furrow.seed.load;

import dev.furrow.database.DatabaseError;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.seed.model.ClearingPlan;
import dev.furrow.seed.plan.PlannedRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Empties tables as a plan says. */
public final class TableClearing {
    private final PlannedRun run;
    private final Connection connection;

    public TableClearing(PlannedRun run) {
        this.run = run;
        this.connection = run.database().connection();
    }

    public void run() throws SQLException {
        for (String sql : run.plan().clearing().statements()) {
            run(sql);
        }
        if (run.plan().clearing().restarts() == ClearingPlan.Restarts.NEEDED) {
            run.database().filler().sequences().restart(run.plan().cleared());
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            DatabaseError error = run.database().system().error(e);
            throw new FurrowException(
                    Diagnostic.of("can't clear: " + error.sentence())
                            .noting(sql)
                            .noting(error.facts()),
                    e);
        }
    }
}
