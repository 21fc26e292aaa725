package dev.furrow.adopt.doctor;

import dev.furrow.DoctorReport;
import dev.furrow.DoctorReport.Level;
import dev.furrow.Furrow;
import dev.furrow.error.Spelling;
import dev.furrow.testing.Project;
import java.util.ArrayList;
import java.util.List;

/** What a doctor says of a project, in forms that tests compare. */
final class Findings {
    private Findings() {}

    static DoctorReport examined(Project project) {
        try (Furrow furrow = project.furrow()) {
            return furrow.doctor();
        }
    }

    static DoctorReport mended(Project project, String... checks) {
        try (Furrow furrow = project.furrow()) {
            return furrow.doctorMending(List.of(checks));
        }
    }

    static void upgrade(Project project) {
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("heads");
        }
    }

    /** Returns what isn't as it should be: {@code sequences: PROBLEM ...}. */
    static List<String> told(DoctorReport report) {
        return report.findings().stream()
                .filter(item -> item.level() != Level.OK)
                .map(item -> item.check() + ": " + item.level() + " " + item.what())
                .toList();
    }

    /** Returns the first finding of a check. */
    static DoctorReport.Item of(String check, DoctorReport report) {
        return report.findings().stream()
                .filter(item -> item.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a finding as a person reads it: what, then evidence and advice, a line each. */
    static List<String> lines(DoctorReport.Item item) {
        List<String> lines = new ArrayList<>(List.of(item.level() + " " + item.what()));
        lines.addAll(item.evidence());
        item.advice().forEach(advice -> lines.add(advice.text(Spelling.NEUTRAL)));
        return lines;
    }
}
