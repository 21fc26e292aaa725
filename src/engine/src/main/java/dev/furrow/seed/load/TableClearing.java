package dev.furrow.seed.load;

import dev.furrow.database.Complaint;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.seed.model.ClearingPlan;
import dev.furrow.seed.plan.SeedPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Empties tables as a plan says. */
public final class TableClearing {
    private final SeedPlan plan;
    private final Connection connection;

    public TableClearing(SeedPlan plan) {
        this.plan = plan;
        this.connection = plan.database().connection();
    }

    public void run() throws SQLException {
        for (String sql : plan.clearing().statements()) {
            run(sql);
        }
        if (plan.clearing().restarts() == ClearingPlan.Restarts.NEEDED) {
            SequenceSynchronizer.of(plan.database(), plan.tables()).restart(plan.cleared());
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            Complaint complaint = Complaint.of(e, plan.database().system());
            throw new FurrowException(
                    Diagnostic.of("can't clear: " + complaint.summary())
                            .noting(sql)
                            .noting(complaint.facts()),
                    e);
        }
    }
}
