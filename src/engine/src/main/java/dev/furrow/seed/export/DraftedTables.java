package dev.furrow.seed.export;

import dev.furrow.database.fill.Misfit;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Table;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.text.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables that have been written, all of them or none of which become files. */
final class DraftedTables implements AutoCloseable {
    private record Drafted(String table, String file, TableExport export) {
        List<Misfits> misfits(Misfit.Outcome outcome) {
            return export.misfits(outcome);
        }

        boolean comesBack() {
            return misfits(Misfit.Outcome.REFUSED).isEmpty();
        }
    }

    private final SeedDatabase database;
    private final ExportFolder folder;
    private final Drafts drafts = new Drafts();
    private final List<Drafted> tables = new ArrayList<>();

    DraftedTables(SeedDatabase database, ExportFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Writes a table. */
    void add(Table table) {
        String name = database.shown(table.name());
        Path file = folder.file(name);
        String shown = folder.shown(file);
        TableExport export = new TableExport(database, table, folder.format());
        export.write(drafts.begin(file, shown), shown);
        tables.add(new Drafted(name, shown, export));
    }

    /** Makes files of all of them, and returns them with warnings about what a seeding would change. */
    Exported publish() {
        drafts.publish();
        return new Exported(
                tables.stream()
                        .map(table -> new ExportedTable(
                                table.table(), table.file(), table.export().rows()))
                        .toList(),
                misfits(Misfit.Outcome.ALTERED).stream().map(Misfits::warning).toList());
    }

    /**
     * Requires that a seeding would take all rows: otherwise nobody would find out before tables are to be filled from the files.
     *
     * @throws FurrowException that says which values are in the way
     */
    void requireTakenBack() {
        List<Misfits> refused = misfits(Misfit.Outcome.REFUSED);
        if (refused.isEmpty()) {
            return;
        }
        List<String> names = tables.stream()
                .filter(table -> !table.comesBack())
                .map(Drafted::table)
                .toList();
        throw new FurrowException(Diagnostic.of(
                        "a seeding would refuse rows of " + Wording.list(names, "and") + ", and no table was written")
                .noting(refused.stream().map(Misfits::fact).toList())
                .advising(refused.stream()
                        .flatMap(misfits -> misfits.advice().stream())
                        .toList())
                .advising(others()));
    }

    private List<Advice> others() {
        List<String> names =
                tables.stream().filter(Drafted::comesBack).map(Drafted::table).toList();
        return names.isEmpty()
                ? List.of()
                : List.of(Advice.set("To write the others alone:", "only", String.join(",", names)));
    }

    private List<Misfits> misfits(Misfit.Outcome outcome) {
        return tables.stream().flatMap(table -> table.misfits(outcome).stream()).toList();
    }

    @Override
    public void close() {
        drafts.close();
    }
}
