package dev.furrow.sql;

import dev.furrow.schema.TableName;

/** What a statement does to the names of tables and columns. Names are as the database keeps them. */
public sealed interface TableChange {
    <R> R accept(Visitor<R> visitor);

    /** Answers every change. */
    interface Visitor<R> {
        R created(Created change);

        R dropped(Dropped change);

        R renamed(Renamed change);

        R columnRenamed(ColumnRenamed change);

        R moved(Moved change);
    }

    /**
     * A table comes into being.
     *
     * @param ifNotExists the statement does nothing where it is already there
     */
    record Created(TableName table, boolean ifNotExists) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.created(this);
        }
    }

    /** A table is gone, if it was there. */
    record Dropped(TableName table) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropped(this);
        }
    }

    /** A table has another name, in the same schema. */
    record Renamed(TableName from, TableName to) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renamed(this);
        }
    }

    /** A table's column has another name. */
    record ColumnRenamed(TableName table, String from, String to) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columnRenamed(this);
        }
    }

    /** A table is in another schema, under the same name. */
    record Moved(TableName table, String schema) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moved(this);
        }
    }
}
