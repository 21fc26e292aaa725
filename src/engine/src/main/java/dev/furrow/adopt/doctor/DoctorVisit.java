package dev.furrow.adopt.doctor;

import static dev.furrow.adopt.doctor.HealthCheck.MISPLACED;
import static dev.furrow.adopt.doctor.HealthCheck.VERSION;

import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Examines a patient, and mends what may be mended. */
public final class DoctorVisit {
    private final Patient patient;

    /** Prepares for one patient; nothing is looked at yet. */
    public DoctorVisit(Patient patient) {
        this.patient = patient;
    }

    /** Returns what is wrong, or isn't; mends nothing. */
    public Examination examine() {
        return new Examination(Doctor.examine(patient), List.of());
    }

    /**
     * Mends what can be mended, and looks again.
     *
     * @param checks by their names; none means all
     */
    public Examination mend(List<String> checks) {
        Set<HealthCheck> wanted = new TreeSet<>();
        checks.forEach(word -> wanted.add(HealthCheck.of(word).orElseThrow(() -> unknown(word))));
        List<Examination.Mended> mended = new ArrayList<>();
        List<Finding> findings = Doctor.examine(patient);
        // First of all: what a schema lacks that is in another one is missing from no revision, and has a version of
        // its own.
        if (mendThose(findings, wanted, MISPLACED::equals, mended)) {
            findings = Doctor.examine(patient);
        }
        boolean staysElsewhere = findings.stream().anyMatch(DoctorVisit::isMisplaced);
        mendThose(findings, wanted, check -> check != MISPLACED && check != VERSION, mended);
        // Last of all: an index that isn't valid, too, sets the schema apart from what revisions make.
        mendThose(staysElsewhere ? withoutVersion(findings) : findings, wanted, VERSION::equals, mended);
        return new Examination(Doctor.examine(patient), mended);
    }

    private static boolean isMisplaced(Finding finding) {
        return finding.check() == MISPLACED && finding.level() == Level.PROBLEM;
    }

    /** A version beside tables that stayed elsewhere would be that of a half, and keep the other one from ever being moved. */
    private static List<Finding> withoutVersion(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.check() == VERSION && finding.mend() != null
                        ? finding.mendedBy(() -> {
                            throw new FurrowException("no version is recorded before what is in another schema is"
                                    + " moved: see the check \"misplaced\"");
                        })
                        : finding)
                .toList();
    }

    private static boolean mendThose(
            List<Finding> findings,
            Set<HealthCheck> wanted,
            Predicate<HealthCheck> checks,
            List<Examination.Mended> mended) {
        int before = mended.size();
        for (Finding finding : findings) {
            Finding.Mend mend = finding.mend();
            if (mend != null
                    && checks.test(finding.check())
                    && (wanted.isEmpty() || wanted.contains(finding.check()))) {
                mended.add(mend(finding, mend));
            }
        }
        return mended.size() > before;
    }

    private static Examination.Mended mend(Finding finding, Finding.Mend mend) {
        try {
            return new Examination.Mended(finding.check(), finding.what(), mend.done(), "");
        } catch (FurrowException e) {
            return new Examination.Mended(finding.check(), finding.what(), "", e.what());
        }
    }

    private static FurrowException unknown(String word) {
        return new FurrowException(Diagnostic.of("fix names no check: \"" + word + "\"")
                .noting("It takes true, or some of " + String.join(", ", HealthCheck.words()) + "."));
    }
}
