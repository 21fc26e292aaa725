package dev.furrow.adopt.doctor;

import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.database.health.Ailment;
import dev.furrow.database.health.DatabaseHealth;
import dev.furrow.database.health.Rights;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.OwnTables;
import dev.furrow.journal.Reading;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a database says of itself, of its version and of its journal. */
final class DatabaseChecks {
    private final Patient patient;
    private final List<Finding> findings;

    DatabaseChecks(Patient patient, List<Finding> findings) {
        this.patient = patient;
        this.findings = findings;
    }

    void look() {
        findings.add(Doctor.guarded(HealthCheck.POOLER, this::pooler));
        ask(
                HealthCheck.SERVER,
                database -> Finding.ok(
                        HealthCheck.SERVER, String.join("; ", health(database).facts())));
        ask(HealthCheck.RIGHTS, this::rights);
        leftovers();
        ask(
                HealthCheck.SCHEMA,
                database -> Finding.ok(
                        HealthCheck.SCHEMA, "the application's tables are in schema \"" + database.schema() + "\""));
        lookAtVersion();
    }

    /** Looks at what it keeps of the revisions at hand alone. */
    void lookAtVersion() {
        ask(HealthCheck.VERSION, new VersionCheck(patient)::look);
        ask(HealthCheck.JOURNAL, database -> new JournalCheck(patient.scripts().get()).look(database));
    }

    private void ask(HealthCheck check, Reading.Question<Finding> question) {
        findings.add(Doctor.guarded(check, () -> new Reading(patient.deployment()).answer(question)));
    }

    private Finding pooler() {
        patient.deployment().connector().requireOwnSession();
        return Finding.ok(HealthCheck.POOLER, "no pooler in transaction mode stands in between");
    }

    /** Looked for before anything is replayed: that clears them away. */
    private void leftovers() {
        try {
            List<Ailment> left = new Reading(patient.deployment())
                    .answer(database -> health(database).leftovers());
            findings.addAll(new AilmentFindings(patient.deployment())
                    .of(HealthCheck.LEFTOVERS, Level.WARNING, "no replay left anything behind", left));
        } catch (FurrowException e) {
            findings.add(Finding.of(HealthCheck.LEFTOVERS, Level.PROBLEM, e.diagnostic()));
        }
    }

    static DatabaseHealth health(ApplicationDatabase database) {
        return database.system().health(database.jdbc(), database.schema());
    }

    private Finding rights(ApplicationDatabase database) throws SQLException {
        Set<String> own = Set.of(patient.deployment().versionTable(), OwnTables.JOURNAL);
        Rights rights = health(database).rights(own, OwnTables.JOURNAL);
        if (!rights.missing().isEmpty()) {
            return rights(Level.PROBLEM, rights.missing(), rights.doubtful());
        }
        return rights.doubtful().isEmpty()
                ? Finding.ok(HealthCheck.RIGHTS, "the user may do what the goals do", rights.remarks())
                : rights(Level.WARNING, rights.doubtful(), List.of());
    }

    private static Finding rights(Level level, List<Ailment> lacking, List<Ailment> more) {
        List<Ailment> all = new ArrayList<>(lacking);
        all.addAll(more);
        List<String> evidence =
                all.subList(1, all.size()).stream().map(Ailment::what).toList();
        List<String> grants =
                all.stream().flatMap(each -> each.remedy().stream()).toList();
        return new Finding(
                HealthCheck.RIGHTS,
                level,
                all.get(0).what(),
                evidence,
                List.of(Advice.literal("As their owner, or as a superuser:", String.join("; ", grants))),
                null);
    }
}
