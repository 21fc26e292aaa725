package dev.furrow.console.goal;

import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Purge;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The goals of {@code migrate:} that are asked for in several ways. */
public final class MigrationGoals {
    private static final Set<String> ALL = Set.of("true", "1", "yes", "on");
    private static final Set<String> NONE = Set.of("", "false", "0", "no", "off");

    private MigrationGoals() {}

    public static void upgrade(Furrow furrow, Request request, MigrationOutput output) {
        String target = request.text("to", "head");
        String file = request.scriptFile();
        if (!file.isEmpty()) {
            output.print(furrow.upgradeScript(target), file);
            return;
        }
        if (request.isOn("dryRun")) {
            output.print(furrow.previewUpgrade(target));
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
        boolean detects = target.equals("detect");
        if (request.isOn("dryRun")) {
            output.printPreview(detects ? furrow.previewStampDetected(rows) : furrow.previewStamp(target, rows));
            return;
        }
        output.print(detects ? furrow.stampDetected(rows) : furrow.stamp(target, rows));
    }

    public static void current(Furrow furrow, Request request, MigrationOutput output) {
        output.print(furrow.current(), request.isOn("verbose"));
        if (request.isOn("verify")) {
            output.print(furrow.diff("current", "database"));
        }
    }

    /**
     * Prints what the doctor finds.
     *
     * @throws FurrowException where a problem is left
     */
    public static void doctor(Furrow furrow, Request request, MigrationOutput output) {
        DoctorReport found = found(furrow, request);
        output.print(found, request.text("report", ""));
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
