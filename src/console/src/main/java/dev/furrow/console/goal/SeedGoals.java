package dev.furrow.console.goal;

import dev.furrow.ExportFormat;
import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.console.SeedOutput;

/** The goals of {@code seed:}. */
public final class SeedGoals {
    private SeedGoals() {}

    public static void all(Furrow furrow, Request request, SeedOutput output) {
        SeedOptions options = request.isOn("clear", true)
                ? options(request)
                : options(request).withoutClearing();
        if (request.isOn("dryRun")) {
            output.printPreviewOfAll(furrow.previewSeedAll(options));
            return;
        }
        output.printFilled(furrow.seedAll(options));
    }

    public static void undo(Furrow furrow, Request request, SeedOutput output) {
        if (request.isOn("dryRun")) {
            output.printPreviewOfUndo(furrow.previewSeedUndo(options(request)));
            return;
        }
        output.printCleared(furrow.seedUndo(options(request)));
    }

    public static void export(Furrow furrow, Request request, SeedOutput output) {
        ExportFormat wanted = ExportFormat.of(request.text("format", "csv"));
        output.printExported(furrow.seedExport(request.list("only"), wanted, request.text("to", "")));
    }

    private static SeedOptions options(Request request) {
        SeedOptions options = SeedOptions.ALL.only(request.list("only")).protecting(request.list("protect"));
        if (request.isOn("withDependencies")) {
            options = options.withDependencies();
        }
        return request.isSecond("cascade", "show", "refuse") ? options.refusingCascade() : options;
    }
}
