package dev.furrow.console.goal;

import dev.furrow.Detected;
import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Current;
import dev.furrow.revision.Purge;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The goals of {@code migrate:} that are asked for in several ways. */
public final class MigrationGoals {
    private static final Set<String> ALL = Set.of("true", "1", "yes", "on");
    private static final Set<String> NONE = Set.of("", "false", "0", "no", "off");

    private MigrationGoals() {}

    public static void upgrade(Furrow furrow, Request request, MigrationOutput output) {
        String target = request.text("to", "head");
        String file = request.scriptFile();
        if (!file.isEmpty()) {
            furrow.packages().forEach(each -> output.warnOfPackage(each.packageName()));
            output.print(furrow.upgradeScript(target), file);
            return;
        }
        if (request.isOn("dryRun")) {
            inEach(furrow, output, each -> output.print(each.previewUpgrade(each.equals(furrow) ? target : "heads")));
            return;
        }
        output.print(furrow.upgrade(target, request.resume()));
    }

    public static void downgrade(Furrow furrow, Request request, MigrationOutput output) {
        if (request.isOn("fromJournal")) {
            downgradeFromJournal(furrow, request, output);
            return;
        }
        String target = request.text("to", "-1");
        String file = request.scriptFile();
        if (!file.isEmpty()) {
            output.print(furrow.downgradeScript(target), file);
            return;
        }
        if (request.isOn("dryRun")) {
            output.print(furrow.previewDowngrade(target));
            return;
        }
        output.print(furrow.downgrade(target, request.resume()));
    }

    private static void downgradeFromJournal(Furrow furrow, Request request, MigrationOutput output) {
        String after = request.text("to", "");
        if (request.isOn("dryRun")) {
            output.print(furrow.previewDowngradeFromJournal(after));
            return;
        }
        output.print(furrow.downgradeFromJournal(after));
    }

    public static void stamp(Furrow furrow, Request request, MigrationOutput output) {
        String target = request.text("to", "head");
        Purge rows = request.isOn("purge") ? Purge.YES : Purge.NO;
        String file = request.scriptFile();
        if (!file.isEmpty()) {
            output.printStamp(furrow.stampScript(target, rows), file);
            return;
        }
        if (target.equals("detect")) {
            stampDetected(furrow, rows, request.isOn("dryRun"), output);
        } else if (request.isOn("dryRun")) {
            output.printPreview(furrow.previewStamp(target, rows));
        } else {
            output.print(furrow.stamp(target, rows));
        }
    }

    /** What isn't proved is told by the error. */
    private static void stampDetected(Furrow furrow, Purge rows, boolean isDry, MigrationOutput output) {
        Detected found = furrow.detect();
        if (found.proved().isPresent()) {
            output.print(found);
        }
        if (isDry) {
            output.printPreview(furrow.previewStamp(found, rows));
        } else {
            output.print(furrow.stamp(found, rows));
        }
    }

    public static void current(Furrow furrow, Request request, MigrationOutput output) {
        inEach(furrow, output, each -> {
            Current current = each.current();
            output.print(current, request.isOn("verbose"));
            if (request.isOn("verify")) {
                verify(each, current, output);
            }
        });
    }

    /** Where no revision was ever recorded, the schema says which one it is. */
    private static void verify(Furrow each, Current current, MigrationOutput output) {
        if (current.rows().isEmpty()) {
            output.printUnrecorded(each.detect());
        } else {
            output.print(each.diff("current", "database"));
        }
    }

    public static void history(Furrow furrow, Request request, MigrationOutput output) {
        String range = request.text("range", ":");
        inEach(
                furrow,
                output,
                each -> output.print(each.history(each.equals(furrow) ? range : ":"), request.isOn("verbose")));
    }

    public static void heads(Furrow furrow, Request request, MigrationOutput output) {
        inEach(furrow, output, each -> output.printHeads(each.heads(), request.isOn("verbose")));
    }

    public static void check(Furrow furrow, MigrationOutput output) {
        inEach(furrow, output, each -> output.print(each.check()));
    }

    public static void tables(Furrow furrow, MigrationOutput output) {
        inEach(furrow, output, each -> output.print(each.tables()));
    }

    /** Prints what sets two schemas apart; where those are the usual ones, of each package too. */
    public static void diff(Furrow furrow, Request request, MigrationOutput output) {
        String from = request.text("from", "current");
        String to = request.text("to", "database");
        if (from.equals("current") && to.equals("database")) {
            inEach(furrow, output, each -> output.print(each.diff(from, to)));
            return;
        }
        output.print(furrow.diff(from, to));
    }

    /** Does the same for each package and for the project, and says whose it is where there are packages. */
    private static void inEach(Furrow furrow, MigrationOutput output, Consumer<Furrow> goal) {
        List<Furrow> packages = furrow.packages();
        for (Furrow each : packages) {
            output.printPackage(each.packageName());
            goal.accept(each);
        }
        if (!packages.isEmpty()) {
            output.printPackage("");
        }
        goal.accept(furrow);
    }

    /**
     * Prints what the doctor finds.
     *
     * @throws FurrowException where a problem is left
     */
    public static void doctor(Furrow furrow, Request request, MigrationOutput output) {
        String report = report(request);
        DoctorReport found = found(furrow, request);
        output.print(found, report);
        if (!found.hasProblem() && !report.equals("-")) {
            for (Furrow each : furrow.packages()) {
                output.printPackage(each.packageName());
                output.print(each.current(), false);
                output.print(each.tables());
            }
        }
        requireNoProblem(found);
    }

    /**
     * Prints what the doctor says of settings that can't be used.
     *
     * @throws FurrowException since that is a problem
     */
    public static void doctorRefused(DoctorReport found, Request request, MigrationOutput output) {
        output.print(found, report(request));
        requireNoProblem(found);
    }

    /** Refused before anything is looked at, or mended. */
    private static String report(Request request) {
        String report = request.text("report", "");
        if (!report.isEmpty() && !report.equals("-")) {
            DoctorReport.requireEnding(report);
        }
        return report;
    }

    private static void requireNoProblem(DoctorReport found) {
        if (found.hasProblem()) {
            throw new FurrowException("the doctor found " + found.summary());
        }
    }

    private static DoctorReport found(Furrow furrow, Request request) {
        String word = request.text("fix", "").toLowerCase(Locale.ROOT);
        if (NONE.contains(word)) {
            return furrow.doctor();
        }
        return furrow.doctorMending(ALL.contains(word) ? List.of() : request.list("fix"));
    }
}
