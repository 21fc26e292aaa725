package dev.furrow.console;

import dev.furrow.Branches;
import dev.furrow.CompileResult;
import dev.furrow.DoctorReport;
import dev.furrow.GraphFiles;
import dev.furrow.ImportResult;
import dev.furrow.InitResult;
import dev.furrow.OfflineScript;
import dev.furrow.SchemaDiff;
import dev.furrow.ShownRevision;
import dev.furrow.UpgradeResult;
import dev.furrow.error.Advice;
import dev.furrow.revision.Current;
import dev.furrow.revision.History;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Preview;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.StampPlan;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.schema.told.DumpedSchema;
import dev.furrow.schema.told.TableOverview;
import java.util.List;
import java.util.Set;

/** Prints what the goals of {@code migrate:} get back from the engine. */
public final class MigrationOutput {
    private static final String NOW = "Now at";

    private final Output output;

    public MigrationOutput(Output output) {
        this.output = output;
    }

    public void print(UpgradeResult done) {
        String where = RevisionWords.rows(output, done.to(), done.heads());
        output.end(NOW, done.steps().isEmpty() ? where + ", nothing to run" : where);
    }

    public void print(Preview preview) {
        if (preview.steps().isEmpty()) {
            output.end(NOW, RevisionWords.rows(output, preview.plan().to(), Set.of()) + ", nothing would run");
            return;
        }
        output.fact(RevisionWords.of(preview.plan().direction()), RevisionWords.of(output, preview.plan()));
        StepLines lines = StepLines.of(preview.plan(), output);
        int number = 0;
        for (Preview.Step step : preview.steps()) {
            number++;
            output.detail(lines.planned(number, step.revision()));
            step.statements().forEach(statement -> output.detail("  " + statement.replace("\n", "\n  ") + ";"));
        }
        printDryRun();
    }

    /** Writes the script to {@code file}; to the program's own output, with nothing around it, if that is {@code -}. */
    public void print(OfflineScript<Plan> script, String file) {
        Plan plan = script.plan();
        print(script, file, RevisionWords.of(plan.direction()), RevisionWords.of(output, plan));
    }

    public void printStamp(OfflineScript<StampPlan> script, String file) {
        StampPlan plan = script.plan();
        print(script, file, "Stamp", RevisionWords.way(output, plan.from(), plan.to()));
    }

    private void print(OfflineScript<?> script, String file, String what, String way) {
        if (file.equals("-")) {
            output.raw(script.text());
            return;
        }
        output.fact(what, way + ", as a script");
        output.end("Written", script.writeTo(file).toString());
    }

    /** Writes a schema's script to {@code file}; to the program's own output, with nothing around it, if that is {@code -}. */
    public void printDump(OfflineScript<DumpedSchema> script, String file) {
        DumpedSchema dumped = script.plan();
        print(
                script,
                file,
                "Schema",
                dumped.shown() + ", " + (dumped.tables() == 1 ? "1 table" : dumped.tables() + " tables"));
        if (!file.equals("-")) {
            dumped.unsaid().forEach(unsaid -> output.detail("not in it  " + unsaid));
        }
    }

    /**
     * Prints what a doctor found.
     *
     * @param file where all of it is written, too; {@code -} for JSON on the program's own output instead; empty for nowhere
     */
    public void print(DoctorReport report, String file) {
        if (file.equals("-")) {
            output.raw(report.json());
            return;
        }
        new DoctorOutput(output).print(report);
        if (!file.isEmpty()) {
            output.end("Written", report.writeTo(file).toString());
        }
    }

    /**
     * Prints what became of a database that was to be made.
     *
     * @param display the database for people
     */
    public void printCreated(boolean wasMade, String display) {
        output.end(wasMade ? "Created" : "As it was", wasMade ? display : display + " is there already");
    }

    public void print(TableOverview tables) {
        new TablesOutput(output).print(tables);
    }

    public void print(SchemaDiff diff) {
        new SchemaOutput(output).print(diff);
    }

    public void print(CompileResult result) {
        printShipped("Revisions", result.revisions(), result.migrations());
        printShipped("Seeds", result.seedFiles(), result.seeds());
    }

    private void printShipped(String what, List<String> files, String folder) {
        if (!files.isEmpty()) {
            output.fact(what, (files.size() == 1 ? "1 file" : files.size() + " files") + " in " + folder);
        }
    }

    public void print(ImportResult result) {
        new ImportOutput(output).print(result);
    }

    public void print(StampPlan done) {
        printMarks(done);
        output.end(NOW, RevisionWords.rows(output, done.to(), done.heads()) + (done.isEmpty() ? ", as before" : ""));
    }

    public void printPreview(StampPlan plan) {
        printMarks(plan);
        printDryRun();
    }

    private void printMarks(StampPlan plan) {
        if (!plan.isEmpty()) {
            output.fact("Stamp", RevisionWords.way(output, plan.from(), plan.to()) + ", nothing is run");
        }
        printRevisions("applied from now on", plan.marked());
        printRevisions("no longer applied", plan.unmarked());
    }

    private void printRevisions(String what, List<Revision> revisions) {
        for (Revision revision : revisions) {
            output.detail(what + "  " + output.id(revision.id().value()) + "  " + revision.message());
        }
    }

    private void printDryRun() {
        output.end("Dry run", "nothing was written");
    }

    public void print(Current current, boolean verbose) {
        if (current.rows().isEmpty()) {
            output.end(NOW, "base");
        }
        for (Current.Row row : current.rows()) {
            printRow(row, "", verbose);
        }
        for (Current.Row row : current.implied()) {
            printRow(row, ", needed by the above", verbose);
        }
        current.halfDone().ifPresent(this::printHalfDone);
        if (current.pending() > 0) {
            Advice.RunGoal upgrade = Advice.run(RevisionWords.revisions(current.pending()) + ":", "migrate:upgrade");
            output.fact("Pending", output.typed(current.heads() > 1 ? upgrade.with("to", "heads") : upgrade));
        }
    }

    private void printHalfDone(Current.HalfDone half) {
        String revision = output.id(half.revision().value());
        String where = " at its statement " + half.statement() + ", " + half.at() + ", outside a transaction";
        if (half.holder().isEmpty()) {
            output.fact("Half-way", revision + " stopped" + where + "; the next upgrade says how to go on");
        } else {
            output.fact("Running", revision + where + ", in a run of " + half.holder());
        }
    }

    private void printRow(Current.Row row, String more, boolean verbose) {
        String head = row.isHead() ? " (head)" : "";
        String message = row.revision().map(Revision::message).orElse("no script defines it");
        output.end(NOW, output.id(row.id().value()) + head + "  " + message + more);
        if (verbose || row.revision().isEmpty()) {
            printMore(row);
        }
    }

    private void printMore(Current.Row row) {
        row.revision().ifPresent(revision -> {
            output.detail("file      " + revision.place().file());
            output.detail("follows   " + RevisionWords.rows(output, revision.parents(), Set.of()));
        });
        row.appliedAt().ifPresent(at -> output.detail("applied   " + at));
        row.appliedBy().ifPresent(who -> output.detail("by        " + who));
        if (row.revision().isEmpty()) {
            output.detail("find it   git log --all --oneline -S " + row.id());
            printDowngrade(row.downgrade());
        }
    }

    private void printDowngrade(List<String> statements) {
        if (!statements.isEmpty()) {
            output.detail(
                    "or go back by hand, with what the journal kept of its downgrade, then stamp the revision before"
                            + " it:");
            statements.forEach(line -> output.detail("  " + line));
        }
    }

    public void print(History history, boolean verbose) {
        if (history.revisions().isEmpty()) {
            output.fact("History", "no revision");
        } else {
            boolean lost = history.current().rows().stream()
                    .anyMatch(row -> row.revision().isEmpty());
            output.fact(
                    "History",
                    "newest first; @ current, * applied, o "
                            + (lost ? "pending, or applied: no script defines where the database is" : "pending"));
        }
        new HistoryLines(output, verbose).of(history).forEach(output::detail);
        print(history.current(), false);
    }

    public void printHeads(List<RevisionView> heads, boolean verbose) {
        if (heads.isEmpty()) {
            output.fact("Heads", "no revision");
        }
        for (RevisionView head : heads) {
            printRevision("Head", head, verbose);
        }
        if (heads.size() > 1) {
            output.fact("Merge", output.typed("migrate:merge"));
        }
    }

    public void print(Branches branches, boolean verbose) {
        if (branches.forks().isEmpty()) {
            output.fact("Branches", "none, no revision is followed by several");
        }
        for (RevisionView fork : branches.forks()) {
            printRevision("Fork", fork, verbose);
            printRevisions("->", fork.children());
        }
        for (RevisionView first : branches.labelled()) {
            printRevision("Label", first, verbose);
        }
    }

    private void printRevision(String word, RevisionView view, boolean verbose) {
        RevisionFacts facts = new RevisionFacts(output);
        output.fact(word, facts.title(view));
        if (verbose) {
            facts.of(view).forEach(output::detail);
        }
    }

    public void print(GraphFiles files) {
        output.fact("Graph", RevisionWords.revisions(files.revisions()) + ", " + files.page());
        output.detail("picture   " + files.picture());
        output.detail("Mermaid   " + files.mermaid());
    }

    public void print(InitResult made) {
        made.made().forEach(file -> output.fact("Made", file));
        made.kept().forEach(file -> output.fact("Kept", file + ", as it was"));
        output.end("Next", output.typed("migrate:upgrade", "seed:all"));
    }

    public void print(WrittenRevision written) {
        List<RevisionId> follows = written.follows().stream().map(Revision::id).toList();
        output.fact(
                "Revision",
                output.id(written.revision().id().value()) + "  "
                        + written.revision().message());
        output.detail("follows   " + RevisionWords.rows(output, follows, Set.of()));
        output.end("Written", written.file());
    }

    public void printShown(List<ShownRevision> revisions, boolean withScript) {
        if (revisions.isEmpty()) {
            output.fact("Revision", "base, before all revisions");
        }
        RevisionFacts facts = new RevisionFacts(output);
        for (ShownRevision shown : revisions) {
            output.fact("Revision", facts.title(shown.revision()));
            facts.of(shown.revision()).forEach(output::detail);
            if (withScript) {
                output.detail("\n" + shown.text().stripTrailing() + "\n");
            }
        }
    }
}
