package dev.furrow.adopt.doctor;

import dev.furrow.adopt.ApplicationSchema;
import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.database.health.Ailment;
import dev.furrow.database.health.DatabaseHealth;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Heads;
import dev.furrow.journal.InDoubt;
import dev.furrow.journal.Reading;
import dev.furrow.migrate.plan.AppliedScripts;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Goal;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.RevisionScripts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        ask(HealthCheck.VERSION, this::version);
        ask(HealthCheck.JOURNAL, this::journal);
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
        List<Ailment> missing = health(database).missingRights();
        if (missing.isEmpty()) {
            return Finding.ok(HealthCheck.RIGHTS, "the user may do what the goals do");
        }
        Ailment first = missing.get(0);
        return new Finding(
                HealthCheck.RIGHTS,
                Level.PROBLEM,
                first.what(),
                List.of(),
                List.of(Advice.literal("As the schema's owner:", String.join("; ", first.remedy()))),
                null);
    }

    private Finding version(ApplicationDatabase database) throws SQLException {
        database.requireNoneElsewhere();
        Optional<Set<RevisionId>> rows = database.versions().read(database.jdbc());
        return rows.isPresent() && !rows.get().isEmpty() ? version(database, rows.get()) : noVersion(database);
    }

    private Finding version(ApplicationDatabase database, Set<RevisionId> rows) throws SQLException {
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

    private Finding noVersion(ApplicationDatabase database) {
        Set<String> tables = tables(database);
        if (tables.isEmpty()) {
            return Finding.ok(HealthCheck.VERSION, "at base: there are no tables yet");
        }
        return new Finding(
                HealthCheck.VERSION,
                Level.PROBLEM,
                "the database has no version, and it has tables",
                List.of(String.join(", ", tables)),
                List.of(Goal.STAMP.to("Prove where it is, and record it:", "detect")),
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

    private Finding journal(ApplicationDatabase database) throws SQLException {
        Optional<InDoubt> doubt = database.journal().inDoubt(database.jdbc());
        if (doubt.isPresent()) {
            return halfDone(doubt.get());
        }
        RevisionScripts scripts = patient.scripts().get();
        List<String> edited = new ArrayList<>();
        for (RevisionScript script : edited(database, scripts)) {
            edited.add(script.file().name());
        }
        return edited.isEmpty()
                ? Finding.ok(HealthCheck.JOURNAL, "no step ended half-way, no applied script was edited")
                : new Finding(
                        HealthCheck.JOURNAL,
                        Level.WARNING,
                        "scripts were edited since they were applied",
                        edited,
                        List.of(Advice.run("See which, and when:", "migrate:history")
                                .with("verbose", "true")),
                        null);
    }

    /** What a revision without a script did nobody can compare. */
    private static List<RevisionScript> edited(ApplicationDatabase database, RevisionScripts scripts)
            throws SQLException {
        Set<RevisionId> known = database.heads();
        return known.stream().allMatch(scripts.graph()::contains)
                ? AppliedScripts.read(database, scripts).edited(known)
                : List.of();
    }

    private static Finding halfDone(InDoubt doubt) {
        return new Finding(
                HealthCheck.JOURNAL,
                Level.PROBLEM,
                "revision " + doubt.revision() + " ended half-way, at statement "
                        + (doubt.statement().number() + 1) + ", at " + doubt.at(),
                List.of(),
                List.of(Advice.run("Go on with it:", "migrate:upgrade").with("resume", "true")),
                null);
    }
}
