package dev.furrow;

import dev.furrow.adopt.doctor.Doctor;
import dev.furrow.adopt.doctor.Examination;
import dev.furrow.adopt.doctor.Finding;
import dev.furrow.adopt.doctor.ReportJson;
import dev.furrow.adopt.doctor.ReportPage;
import dev.furrow.adopt.doctor.ReportText;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import dev.furrow.text.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a doctor found, and did before that. No secret is in it. */
public final class DoctorReport {
    private static final Set<String> ENDINGS = Set.of("txt", "json", "html");

    private final Examination examination;
    private final Spelling spelling;
    private final Path baseDir;

    DoctorReport(Examination examination, Spelling spelling, Path baseDir) {
        this.examination = examination;
        this.spelling = spelling;
        this.baseDir = baseDir;
    }

    /**
     * Returns what a doctor says of settings that can't be used: that, and what it didn't look at.
     *
     * @param refusal what {@link Settings.Builder#build} or {@link Furrow#open} failed with
     * @param settings what {@link Settings#described} says; nothing where they couldn't be built
     * @param spelling how it writes what to type
     * @param baseDir the folder that a report's file is relative to
     */
    public static DoctorReport refused(
            FurrowException refusal, List<String> settings, Spelling spelling, Path baseDir) {
        return new DoctorReport(
                new Examination(Doctor.refused(refusal.diagnostic(), settings), List.of()), spelling, baseDir);
    }

    /** How bad a finding is. */
    public enum Level {
        OK,
        /** Not looked at, since something before it failed. */
        SKIPPED,
        WARNING,
        PROBLEM
    }

    /**
     * A finding.
     *
     * @param check what was looked at, as {@code fix} names it
     * @param what a sentence without a full stop
     * @param evidence lines that show it
     * @param advice what mends it
     * @param canBeMended whether {@code fix} mends it
     */
    public record Item(
            String check, Level level, String what, List<String> evidence, List<Advice> advice, boolean canBeMended) {
        static Item of(Finding finding) {
            return new Item(
                    finding.check().word(),
                    Level.valueOf(finding.level().name()),
                    finding.what(),
                    finding.evidence(),
                    finding.advice(),
                    finding.mend() != null);
        }
    }

    /**
     * Something that was mended, or was to be.
     *
     * @param before what was found
     * @param done what was done about it; empty if it failed
     * @param failure why it failed; empty if it didn't
     */
    public record Mended(String check, String before, String done, String failure) {}

    /** Returns the findings in the order in which things were looked at, at least one for each. */
    public List<Item> findings() {
        return examination.findings().stream().map(Item::of).toList();
    }

    /** Returns what was mended before that, in its order; nothing if nobody asked for it. */
    public List<Mended> mended() {
        return examination.mended().stream()
                .map(each -> new Mended(each.check().word(), each.before(), each.done(), each.failure()))
                .toList();
    }

    /** Returns whether a problem is left. */
    public boolean hasProblem() {
        return examination.count(Finding.Level.PROBLEM) > 0;
    }

    /** Returns the result in a few words, {@code 1 problem, no warnings}. */
    public String summary() {
        return examination.summary();
    }

    /** Returns all of it as JSON, one object on one line. */
    public String json() {
        return ReportJson.of(examination, spelling);
    }

    /**
     * Writes all of it, as text, as JSON or as a page by the file's ending, and returns where it is now. A file that is there is replaced.
     *
     * @param file relative to the project's folder, or absolute
     * @throws FurrowException if its ending is none of {@code .txt}, {@code .json} and {@code .html}, or it can't be written
     */
    public Path writeTo(String file) {
        String text = switch (ending(file)) {
            case "txt" -> ReportText.of(examination, spelling);
            case "json" -> json();
            default -> ReportPage.of(examination, spelling);
        };
        Path target = baseDir.resolve(file);
        TextFile.replace(target, file, text);
        return target;
    }

    /**
     * Refuses a name of which nobody knows what is to be written there: before anything is looked at, or mended.
     *
     * @throws FurrowException if its ending is none of {@code .txt}, {@code .json} and {@code .html}
     */
    public static void requireEnding(String file) {
        ending(file);
    }

    private static String ending(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(ending)) {
            throw new FurrowException(
                    "furrow.report can't be \"" + file + "\": it ends in .txt, .json or .html, or is - for JSON");
        }
        return ending;
    }
}
