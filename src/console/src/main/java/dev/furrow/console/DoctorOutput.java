package dev.furrow.console;

import dev.furrow.DoctorReport;
import dev.furrow.error.Advice;
import java.util.Locale;

/** Prints what a doctor found. */
final class DoctorOutput {
    private static final int WORD = 8;

    private final Output output;

    DoctorOutput(Output output) {
        this.output = output;
    }

    /** Prints what was mended, then a line for each finding, with what belongs to those that aren't fine. */
    void print(DoctorReport report) {
        report.mended().forEach(this::print);
        report.findings().forEach(this::print);
        if (report.hasProblem()) {
            output.fact("Result", report.summary());
        } else {
            output.end("Result", report.summary());
        }
    }

    private void print(DoctorReport.Mended mended) {
        output.fact("Mended", mended.check() + ": " + mended.before());
        output.detail("        " + (mended.failure().isEmpty() ? mended.done() : "failed: " + mended.failure()));
    }

    private void print(DoctorReport.Item item) {
        String level = item.level().name().toLowerCase(Locale.ROOT);
        output.fact(Output.padded(level, WORD), item.check() + ": " + item.what());
        boolean isFine = item.level() == DoctorReport.Level.OK;
        item.evidence().forEach(line -> indented(line, isFine));
        for (Advice advice : item.advice()) {
            indented(output.typed(advice), false);
        }
        if (item.canBeMended()) {
            indented(output.typed(Advice.run("Mend it:", "migrate:doctor").with("fix", item.check())), false);
        }
    }

    private void indented(String lines, boolean isDebug) {
        String text = "        " + lines.replace("\n", "\n        ");
        if (isDebug) {
            output.debug(text);
        } else {
            output.detail(text);
        }
    }
}
