package dev.furrow.adopt.doctor;

import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Reading;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where packages are in a database, and whose its tables are. */
final class PackageChecks {
    private final Patient application;
    private final List<Finding> findings;

    PackageChecks(Patient application, List<Finding> findings) {
        this.application = application;
        this.findings = findings;
    }

    void look() {
        try {
            for (Patient each : application.packages().get()) {
                look(each);
            }
        } catch (FurrowException e) {
            findings.add(Finding.of(HealthCheck.SCRIPTS, Level.PROBLEM, e.diagnostic()));
        }
    }

    private void look(Patient one) {
        List<Finding> its = new ArrayList<>();
        its.add(Doctor.guarded(HealthCheck.SCHEMA, () -> Finding.ok(HealthCheck.SCHEMA, tables(one))));
        new DatabaseChecks(one, its).lookAtVersion();
        its.replaceAll(finding -> isFine(finding, HealthCheck.VERSION) ? pending(one, finding) : finding);
        new SchemaChecks(one, graph(one), its).drift();
        its.forEach(finding -> findings.add(finding.ofPackage(one.name())));
    }

    private static boolean isFine(Finding finding, HealthCheck check) {
        return finding.check() == check && finding.level() == Level.OK;
    }

    private static String tables(Patient one) {
        List<String> names = one.tables().get();
        return names.isEmpty()
                ? "no table yet"
                : "tables " + String.join(", ", names) + " (version table "
                        + one.deployment().versionTable() + ")";
    }

    /** The application's revisions rest on all that packages make: where some of those have run, a package that is behind was left out. */
    private Finding pending(Patient one, Finding fine) {
        int pending = graph(one).size() - graph(one).applied(rows(one)).size();
        if (pending == 0 || rows(application).isEmpty()) {
            return fine;
        }
        return new Finding(
                HealthCheck.VERSION,
                Level.WARNING,
                fine.what() + ", and the application's revisions have run",
                List.of(),
                List.of(Advice.run("Run what is missing:", "migrate:upgrade")),
                null);
    }

    private static RevisionGraph graph(Patient one) {
        return one.scripts().get().graph();
    }

    private static Set<RevisionId> rows(Patient one) {
        return new Reading(one.deployment()).answer(ApplicationDatabase::heads);
    }
}
