package dev.furrow.adopt.doctor;

import dev.furrow.error.Spelling;
import java.util.Locale;

/** An examination as plain text: a line for each finding, what belongs to it further in. */
public final class ReportText {
    private ReportText() {}

    /** Returns the text, its last line ended. */
    public static String of(Examination examination, Spelling spelling) {
        StringBuilder text = new StringBuilder();
        for (Examination.Mended mended : examination.mended()) {
            text.append("mended    ")
                    .append(mended.check().word())
                    .append(": ")
                    .append(mended.before())
                    .append('\n');
            text.append(indented(mended.failure().isEmpty() ? mended.done() : "failed: " + mended.failure()));
        }
        for (Finding finding : examination.findings()) {
            String level = finding.level().name().toLowerCase(Locale.ROOT);
            text.append(level).append(" ".repeat(10 - level.length()));
            text.append(finding.check().word())
                    .append(": ")
                    .append(finding.what())
                    .append('\n');
            finding.evidence().forEach(line -> text.append(indented(line)));
            finding.advice().forEach(advice -> text.append(indented(advice.text(spelling))));
        }
        return text.append(examination.summary()).append('\n').toString();
    }

    private static String indented(String lines) {
        StringBuilder text = new StringBuilder();
        lines.lines().forEach(line -> text.append(" ".repeat(10)).append(line).append('\n'));
        return text.toString();
    }
}
