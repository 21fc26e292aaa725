package dev.furrow.seed;

import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Empties tables as a plan says. */
final class TableClearing {
    private final SeedPlan plan;
    private final Connection connection;

    TableClearing(SeedPlan plan) {
        this.plan = plan;
        this.connection = plan.database().connection();
    }

    void run() throws SQLException {
        for (String sql : plan.clearing().statements()) {
            run(sql);
        }
        if (plan.clearing().restarts() == ClearingPlan.Restarts.NEEDED) {
            Counters.of(plan.database(), plan.tables()).restart(plan.cleared());
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            Complaint complaint = Complaint.of(e, plan.database().product());
            List<String> more = new ArrayList<>(List.of(sql));
            more.addAll(complaint.facts());
            throw new FurrowException(null, "can't clear: " + complaint.summary(), more, e);
        }
    }
}
