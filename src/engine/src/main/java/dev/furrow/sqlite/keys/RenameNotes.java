package dev.furrow.sqlite.keys;

import dev.furrow.sql.TableChange;

/** Keeps of a statement's changes the new names. */
final class RenameNotes implements TableChange.Visitor<Renames> {
    private final Renames renames;

    RenameNotes(Renames renames) {
        this.renames = renames;
    }

    @Override
    public Renames created(TableChange.Created change) {
        return renames;
    }

    @Override
    public Renames dropped(TableChange.Dropped change) {
        return renames;
    }

    @Override
    public Renames renamed(TableChange.Renamed change) {
        renames.table(change.from().name(), change.to().name());
        return renames;
    }

    @Override
    public Renames columnRenamed(TableChange.ColumnRenamed change) {
        renames.column(change.table().name(), change.from(), change.to());
        return renames;
    }

    @Override
    public Renames moved(TableChange.Moved change) {
        return renames;
    }
}
