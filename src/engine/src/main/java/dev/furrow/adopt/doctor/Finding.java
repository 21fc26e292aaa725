package dev.furrow.adopt.doctor;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look found.
 *
 * @param what a sentence without a full stop
 * @param evidence lines that show it; none hold a secret
 * @param advice what mends it
 * @param mend mends it; null where nobody but its owner should
 */
public record Finding(
        HealthCheck check,
        Level level,
        String what,
        List<String> evidence,
        List<Advice> advice,
        @Nullable Mend mend) {
    /** How bad it is. */
    public enum Level {
        OK,
        /** It was not looked at, since something before it failed. */
        SKIPPED,
        WARNING,
        PROBLEM
    }

    /** Mends a finding. */
    @FunctionalInterface
    public interface Mend {
        /** Mends it, and returns what was done. */
        String done();
    }

    public Finding {
        evidence = List.copyOf(evidence);
        advice = List.copyOf(advice);
    }

    static Finding ok(HealthCheck check, String what, List<String> evidence) {
        return new Finding(check, Level.OK, what, evidence, List.of(), null);
    }

    static Finding ok(HealthCheck check, String what) {
        return ok(check, what, List.of());
    }

    static Finding skipped(HealthCheck check, String why) {
        return new Finding(check, Level.SKIPPED, "not looked at: " + why, List.of(), List.of(), null);
    }

    static Finding of(HealthCheck check, Level level, Diagnostic said) {
        String where = said.place().map(place -> place + ": ").orElse("");
        return new Finding(check, level, where + said.what(), said.details(), said.advice(), null);
    }

    /** Returns the same of a package: its name in front, and in what is to be typed. */
    Finding ofPackage(String name) {
        List<Advice> its = advice.stream().map(each -> each.ofPackage(name)).toList();
        return new Finding(check, level, "package " + name + ": " + what, evidence, its, mend);
    }

    Finding mendedBy(Mend its) {
        return new Finding(check, level, what, evidence, advice, its);
    }
}
