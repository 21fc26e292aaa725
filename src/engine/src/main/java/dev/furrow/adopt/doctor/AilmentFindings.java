package dev.furrow.adopt.doctor;

import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.database.LockListener;
import dev.furrow.database.Sql;
import dev.furrow.database.health.Ailment;
import dev.furrow.error.Advice;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.LockedDatabase;
import dev.furrow.journal.OwnTables;
import dev.furrow.journal.Reading;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a database suffers from as findings, each with what mends it. */
final class AilmentFindings {
    private final Deployment deployment;

    AilmentFindings(Deployment deployment) {
        this.deployment = deployment;
    }

    /**
     * Returns a finding for each ailment.
     *
     * @param none what is said where there are none
     */
    List<Finding> of(HealthCheck check, Level level, String none, List<Ailment> ailments) {
        if (ailments.isEmpty()) {
            return List.of(Finding.ok(check, none));
        }
        List<Finding> found = new ArrayList<>();
        for (Ailment ailment : ailments) {
            List<Advice> advice = ailment.remedy().isEmpty()
                    ? List.of()
                    : List.of(Advice.literal("What mends it:", String.join("; ", ailment.remedy())));
            Finding finding = new Finding(check, level, ailment.what(), List.of(), advice, null);
            found.add(ailment.isSafe() ? finding.mendedBy(() -> mend(ailment)) : finding);
        }
        return found;
    }

    /** Other runs are kept out meanwhile. */
    private String mend(Ailment ailment) {
        OwnTables tables = new Reading(deployment).answer(ApplicationDatabase::tables);
        try (LockedDatabase locked = LockedDatabase.open(deployment, tables, new LockListener() {})) {
            for (String statement : ailment.remedy()) {
                Sql.execute(locked.database().jdbc(), statement);
            }
            return String.join("; ", ailment.remedy());
        } catch (SQLException e) {
            throw deployment.connector().system().error(e).after("can't mend " + ailment.about(), e);
        }
    }
}
