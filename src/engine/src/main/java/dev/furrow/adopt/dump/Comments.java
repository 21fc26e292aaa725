package dev.furrow.adopt.dump;

import dev.furrow.schema.Schema;

/** Descriptions of tables and columns for people. */
record Comments(Schema schema) {
    /** Lists them all for the same reason. */
    void told(Unsaid unsaid, String why) {
        schema.tables().forEach(table -> {
            if (!table.comment().isEmpty()) {
                unsaid.add("comment on table " + table.name(), why);
            }
            table.columns().forEach(column -> {
                if (column.words() != null && !column.words().comment().isEmpty()) {
                    unsaid.add("comment on column " + table.name() + "." + column.name(), why);
                }
            });
        });
    }
}
