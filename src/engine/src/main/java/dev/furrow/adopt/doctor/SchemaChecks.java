package dev.furrow.adopt.doctor;

import dev.furrow.adopt.ApplicationSchema;
import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.database.Inspector;
import dev.furrow.database.health.Ailment;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Reading;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.scratch.RevisionReplay;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the tables are, held against what the revisions make, and what no schema shows. */
final class SchemaChecks {
    private static final int TOLD = 20;

    private final Patient patient;
    private final RevisionGraph graph;
    private final List<Finding> findings;
    private final AilmentFindings told;

    SchemaChecks(Patient patient, RevisionGraph graph, List<Finding> findings) {
        this.patient = patient;
        this.graph = graph;
        this.findings = findings;
        this.told = new AilmentFindings(patient.deployment());
    }

    void look() {
        drift();
        findings.add(Doctor.guarded(HealthCheck.MISPLACED, new MisplacedCheck(patient, this::schema)::look));
        ailments(HealthCheck.INDEXES, Level.PROBLEM, "all indexes are valid", DatabaseHealthQuestion.INDEXES);
        ailments(
                HealthCheck.CONSTRAINTS,
                Level.WARNING,
                "all rows keep all constraints",
                DatabaseHealthQuestion.CONSTRAINTS);
        ailments(
                HealthCheck.SEQUENCES,
                Level.PROBLEM,
                "all sequences are past their columns",
                DatabaseHealthQuestion.SEQUENCES);
    }

    /** One of the questions that are answered with ailments. */
    private enum DatabaseHealthQuestion {
        INDEXES,
        CONSTRAINTS,
        SEQUENCES;

        List<Ailment> of(ApplicationDatabase database) throws SQLException {
            return switch (this) {
                case INDEXES -> DatabaseChecks.health(database).invalidIndexes();
                case CONSTRAINTS -> DatabaseChecks.health(database).brokenConstraints();
                case SEQUENCES -> DatabaseChecks.health(database).sequencesBehind();
            };
        }
    }

    /** Returns what the revisions up to the version make; nothing, with a finding, where that isn't known. */
    private Optional<Schema> made() {
        try {
            Set<RevisionId> rows = new Reading(patient.deployment()).answer(ApplicationDatabase::heads);
            if (rows.isEmpty() || !rows.stream().allMatch(graph::contains)) {
                findings.add(Finding.skipped(HealthCheck.DRIFT, "the database is at no revision of the scripts"));
                return Optional.empty();
            }
            return Optional.of(schema(rows));
        } catch (FurrowException e) {
            findings.add(Finding.of(HealthCheck.DRIFT, Level.WARNING, e.diagnostic()));
            return Optional.empty();
        }
    }

    /** Holds the tables against what the revisions up to the version make. */
    void drift() {
        made().ifPresent(schema -> findings.add(Doctor.guarded(HealthCheck.DRIFT, () -> drift(schema))));
    }

    private Finding drift(Schema made) {
        List<Difference> differences = Comparison.of(
                        made,
                        ApplicationSchema.read(
                                patient.deployment().compared(),
                                patient.scripts().get()))
                .differences();
        if (differences.isEmpty()) {
            return Finding.ok(HealthCheck.DRIFT, "the database has what its revisions make");
        }
        List<String> told = new ArrayList<>();
        for (Difference difference : differences.subList(0, Math.min(TOLD, differences.size()))) {
            told.add(
                    switch (difference.kind()) {
                        case ADDED -> difference.subject() + " is there, and no revision makes it";
                        case REMOVED -> difference.subject() + " is missing";
                        case CHANGED -> difference.subject() + " is " + difference.to() + ", not " + difference.from();
                    });
        }
        return new Finding(
                HealthCheck.DRIFT,
                Level.WARNING,
                "the database has not what its revisions make: "
                        + (differences.size() == 1 ? "1 difference" : differences.size() + " differences"),
                told,
                List.of(Advice.run("See all of it:", "migrate:diff")),
                null);
    }

    /** Returns the names of the tables in the application's schema, but for Furrow's own. */
    static Set<String> tables(ApplicationDatabase database) {
        Set<String> names = new TreeSet<>();
        Inspector.of(database.system(), database.jdbc(), database.schema())
                .tableNames()
                .forEach(table -> names.add(table.name()));
        for (TableName own : RevisionReplay.ownTables(database.tables().versionTable())) {
            names.remove(own.name());
        }
        return names;
    }

    /** An index that no revision makes is its owner's to mend. */
    private List<Ailment> ofRevisions(List<Ailment> indexes) {
        if (indexes.isEmpty()) {
            return indexes;
        }
        Set<String> made = new TreeSet<>();
        for (SchemaTable table : schema(graph.headIds()).tables()) {
            table.indexes().forEach(index -> made.add(index.name()));
        }
        return indexes.stream()
                .map(index -> made.stream().anyMatch(name -> index.about().startsWith(name))
                        ? index
                        : new Ailment(index.about(), index.what(), index.remedy(), false))
                .toList();
    }

    private Schema schema(Set<RevisionId> rows) {
        return patient.replay().get().schema(rows);
    }

    private void ailments(HealthCheck check, Level level, String none, DatabaseHealthQuestion question) {
        findings.addAll(guardedAll(check, () -> {
            List<Ailment> found = new Reading(patient.deployment()).answer(question::of);
            return told.of(check, level, none, check == HealthCheck.INDEXES ? ofRevisions(found) : found);
        }));
    }

    private interface Looking {
        List<Finding> look();
    }

    private static List<Finding> guardedAll(HealthCheck check, Looking looking) {
        try {
            return looking.look();
        } catch (FurrowException e) {
            return List.of(Finding.of(check, Level.PROBLEM, e.diagnostic()));
        }
    }
}
