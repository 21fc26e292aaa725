package dev.furrow.adopt.doctor;

import dev.furrow.adopt.ApplicationSchema;
import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.error.Advice;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Heads;
import dev.furrow.migrate.plan.AppliedScripts;
import dev.furrow.migrate.plan.OtherTools;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Goal;
import dev.furrow.script.RevisionScripts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the version table says, and whose history is there where it says nothing. */
final class VersionCheck {
    private final Patient patient;

    VersionCheck(Patient patient) {
        this.patient = patient;
    }

    Finding look(ApplicationDatabase database) throws SQLException {
        database.requireNoneElsewhere();
        Optional<Set<RevisionId>> rows = database.versions().read(database.jdbc());
        if (rows.isPresent() && !rows.get().isEmpty()) {
            return at(database, rows.get());
        }
        return atNone(database, rows.isEmpty());
    }

    private Finding at(ApplicationDatabase database, Set<RevisionId> rows) throws SQLException {
        RevisionScripts scripts = patient.scripts().get();
        RevisionGraph graph = scripts.graph();
        try {
            int pending = graph.size() - graph.applied(rows).size();
            return Finding.ok(
                    HealthCheck.VERSION,
                    "at " + Heads.text(rows) + ", " + (pending == 0 ? "nothing is pending" : pending + " pending"));
        } catch (UnknownRevisionException e) {
            return Finding.of(
                    HealthCheck.VERSION,
                    Level.PROBLEM,
                    AppliedScripts.read(database, scripts).explained(e).diagnostic());
        }
    }

    /** A version table without rows says that the database is at base, whatever another tool has written down. */
    private Finding atNone(ApplicationDatabase database, boolean hasNoTable) throws SQLException {
        OtherTools there = patient.isPackage() ? OtherTools.NONE : OtherTools.in(database);
        Set<String> tables = tables(database);
        there.shownTables().forEach(tables::remove);
        OtherTools others = hasNoTable ? there : OtherTools.NONE;
        if (!tables.isEmpty()) {
            return withTables(tables, others);
        }
        return others.isEmpty()
                ? Finding.ok(HealthCheck.VERSION, "at base: there are no tables yet")
                : Finding.of(HealthCheck.VERSION, Level.PROBLEM, others.refusal());
    }

    private Finding withTables(Set<String> tables, OtherTools others) {
        List<String> evidence = new ArrayList<>();
        evidence.add(String.join(", ", tables));
        evidence.addAll(others.facts());
        List<Advice> advice = new ArrayList<>(others.takenOver());
        advice.add(Goal.STAMP.to("Prove where it is, and record it:", "detect"));
        return new Finding(
                HealthCheck.VERSION,
                Level.PROBLEM,
                "the database has no version, and it has tables"
                        + (others.isEmpty() ? "" : " and a history of " + others.names()),
                evidence,
                advice,
                () -> patient.stampDetected().get());
    }

    /** Where there are packages, each has its own tables, and they are no sign of what the application's revisions did. */
    private Set<String> tables(ApplicationDatabase database) {
        if (!patient.isPackage() && patient.deployment().foundation().isEmpty()) {
            return SchemaChecks.tables(database);
        }
        Set<String> names = new TreeSet<>();
        ApplicationSchema.read(patient.deployment(), patient.scripts().get())
                .tables()
                .forEach(table -> names.add(table.name().name()));
        return names;
    }
}
