package dev.furrow.seed.load;

import dev.furrow.database.Complaint;
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
            SequenceSynchronizer.of(run.database(), run.tables())
                    .restart(run.plan().cleared());
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            Complaint complaint = Complaint.of(e, run.database().system());
            throw new FurrowException(
                    Diagnostic.of("can't clear: " + complaint.summary())
                            .noting(sql)
                            .noting(complaint.facts()),
                    e);
        }
    }
}
