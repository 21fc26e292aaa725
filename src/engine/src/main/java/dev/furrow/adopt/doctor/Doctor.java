package dev.furrow.adopt.doctor;

import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.database.LockHolder;
import dev.furrow.database.health.ConnectionStep;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.Reading;
import dev.furrow.script.RevisionScripts;
import dev.furrow.text.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at everything between the settings and the last row, in the order of {@link HealthCheck}. Changes nothing by itself. */
public final class Doctor {
    private final Patient patient;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Patient patient) {
        this.patient = patient;
    }

    /** Returns what there is to find, at least one finding a check. */
    public static List<Finding> examine(Patient patient) {
        Doctor doctor = new Doctor(patient);
        doctor.examine();
        return List.copyOf(doctor.findings);
    }

    /**
     * Returns what there is to say where settings can't be used: nothing behind them can be looked at.
     *
     * @param why what is wrong with them
     * @param settings as a patient has them; none where they couldn't even be read
     */
    public static List<Finding> refused(Diagnostic why, List<String> settings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(HealthCheck.SETTINGS, Level.PROBLEM, why.noting(settings)));
        for (HealthCheck check : EnumSet.range(HealthCheck.CONNECTION, HealthCheck.SKIP)) {
            findings.add(Finding.skipped(check, "the settings can't be used"));
        }
        return findings;
    }

    private void examine() {
        findings.add(Finding.ok(
                HealthCheck.SETTINGS, Wording.count(patient.settings().size(), "setting"), patient.settings()));
        boolean isConnected = connection();
        Optional<RevisionScripts> scripts = scripts();
        if (!isConnected) {
            skip(EnumSet.range(HealthCheck.POOLER, HealthCheck.SCHEMA), "there is no connection");
            heads(scripts);
            skip(Set.of(HealthCheck.VERSION, HealthCheck.JOURNAL), "there is no connection");
            skip(EnumSet.range(HealthCheck.DRIFT, HealthCheck.LOCK), "there is no connection");
        } else {
            new DatabaseChecks(patient, findings).look();
            heads(scripts);
            schemas(scripts);
            new PackageChecks(patient, findings).look();
            seeds();
            lock();
        }
        skipped();
        findings.sort((one, other) -> one.check().compareTo(other.check()));
    }

    private void skip(Set<HealthCheck> checks, String why) {
        checks.forEach(check -> findings.add(Finding.skipped(check, why)));
    }

    private boolean connection() {
        List<String> done = new ArrayList<>();
        for (ConnectionStep step :
                patient.deployment().connector().steps(patient.deployment().lockTimeout())) {
            Diagnostic failure = step.failure();
            if (failure != null) {
                findings.add(Finding.of(HealthCheck.CONNECTION, Level.PROBLEM, failure.noting(done)));
                return false;
            }
            done.add(step.what());
        }
        findings.add(Finding.ok(
                HealthCheck.CONNECTION,
                "connected to " + patient.deployment().connector().display(),
                done));
        return true;
    }

    private Optional<RevisionScripts> scripts() {
        try {
            RevisionScripts scripts = patient.scripts().get();
            int count = scripts.graph().size();
            findings.add(Finding.ok(HealthCheck.SCRIPTS, count == 1 ? "1 revision" : count + " revisions"));
            return Optional.of(scripts);
        } catch (FurrowException e) {
            findings.add(Finding.of(HealthCheck.SCRIPTS, Level.PROBLEM, e.diagnostic()));
            return Optional.empty();
        }
    }

    private void heads(Optional<RevisionScripts> scripts) {
        if (scripts.isEmpty()) {
            skip(Set.of(HealthCheck.HEADS), "the revisions can't be read");
            return;
        }
        List<String> heads = new ArrayList<>();
        scripts.get().graph().heads().forEach(head -> heads.add(head.title()));
        findings.add(
                heads.size() > 1
                        ? new Finding(
                                HealthCheck.HEADS,
                                Level.WARNING,
                                "there are " + heads.size() + " heads: nobody knows which one \"head\" is",
                                heads,
                                List.of(Advice.run("Merge them:", "migrate:merge")),
                                null)
                        : Finding.ok(HealthCheck.HEADS, heads.isEmpty() ? "no revision yet" : "one head", heads));
    }

    private void schemas(Optional<RevisionScripts> scripts) {
        if (scripts.isEmpty()) {
            skip(EnumSet.range(HealthCheck.DRIFT, HealthCheck.SEQUENCES), "the revisions can't be read");
            return;
        }
        new SchemaChecks(patient, scripts.get().graph(), findings).look();
    }

    private void seeds() {
        findings.add(guarded(HealthCheck.SEEDS, () -> {
            patient.seeds().run();
            return Finding.ok(HealthCheck.SEEDS, "the seeds find their tables and columns");
        }));
    }

    private void lock() {
        findings.add(guarded(HealthCheck.LOCK, () -> {
            Optional<LockHolder> holder = new Reading(patient.deployment())
                    .answer(database -> patient.deployment()
                            .connector()
                            .holder(database.tables().lock()));
            return holder.map(who -> new Finding(
                            HealthCheck.LOCK,
                            Level.WARNING,
                            "another run is at work: " + who.words(),
                            List.of(),
                            List.of(),
                            null))
                    .orElseGet(() -> Finding.ok(HealthCheck.LOCK, "no other run is at work"));
        }));
    }

    private void skipped() {
        findings.add(
                patient.isSkipped()
                        ? new Finding(
                                HealthCheck.SKIP,
                                Level.WARNING,
                                "the goals run nothing: skip is set",
                                List.of(),
                                List.of(Advice.set("To have them run:", "skip", "false")),
                                null)
                        : Finding.ok(HealthCheck.SKIP, "the goals run"));
    }

    static Finding guarded(HealthCheck check, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (FurrowException e) {
            return Finding.of(check, Level.PROBLEM, e.diagnostic());
        }
    }
}
