package dev.furrow.adopt.doctor;

import java.util.List;

/**
 * What a doctor found, and did before that.
 *
 * @param findings in the order in which things were looked at
 * @param mended what was mended, in its order; empty if nobody asked for it
 */
public record Examination(List<Finding> findings, List<Mended> mended) {
    public Examination {
        findings = List.copyOf(findings);
        mended = List.copyOf(mended);
    }

    /**
     * Something that was mended, or was to be.
     *
     * @param before what was found
     * @param done what was done about it; empty if it failed
     * @param failure why it failed; empty if it didn't
     */
    public record Mended(HealthCheck check, String before, String done, String failure) {}

    /** Returns how many findings are as bad as {@code level}. */
    public long count(Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** Returns the result in a few words: {@code 1 problem, 2 warnings}. */
    public String summary() {
        return counted(Finding.Level.PROBLEM, "problem") + ", " + counted(Finding.Level.WARNING, "warning");
    }

    private String counted(Finding.Level level, String word) {
        long count = count(level);
        return (count == 0 ? "no" : String.valueOf(count)) + " " + word + (count == 1 ? "" : "s");
    }
}
