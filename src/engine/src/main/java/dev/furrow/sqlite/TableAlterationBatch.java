package dev.furrow.sqlite;

import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.sqlite.text.LiveSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is sent, in its order: alterations of one table that follow each other together, so that it is rebuilt once. */
final class TableAlterationBatch {
    private final List<StepStatement> statements = new ArrayList<>();
    private List<Alteration> open = new ArrayList<>();

    /** Adds what is said by itself. */
    TableAlterationBatch say(List<StepStatement> said) {
        close();
        statements.addAll(said);
        return this;
    }

    TableAlterationBatch alter(Alteration alteration) {
        if (!open.isEmpty() && !open.get(0).table().equals(alteration.table())) {
            close();
        }
        open.add(alteration);
        return this;
    }

    /**
     * Adds a column's new name. It is said by itself, since SQLite then finds it in views and triggers too; before the alterations
     * of its table that are under way, if none of them speaks of the column.
     */
    TableAlterationBatch rename(RenameColumn rename, List<StepStatement> said) {
        if (isBetween(rename)) {
            close();
        }
        statements.addAll(said);
        return this;
    }

    private boolean isBetween(RenameColumn rename) {
        return open.isEmpty()
                || !open.get(0).table().equals(rename.table())
                || open.stream()
                        .anyMatch(earlier -> earlier.mentions(rename.column()) || earlier.mentions(rename.newName()));
    }

    List<StepStatement> statements() {
        close();
        return statements;
    }

    private void close() {
        List<Alteration> together = open;
        open = new ArrayList<>();
        if (together.stream().noneMatch(Alteration::needsTheTable)) {
            together.forEach(alteration -> statements.addAll(alteration.natively()));
            return;
        }
        statements.add(new SchemaDependent(
                together.stream().map(Alteration::recorded).toList(),
                SchemaDependent.Effect.CHANGE,
                together.stream()
                        .map(Alteration::asked)
                        .collect(Collectors.joining("\n"))
                        .strip(),
                connection -> statements(together, connection)));
    }

    /** New indexes alone have nobody in their way, and need no more of the schema than their table and whose names are taken. */
    private static List<StepStatement> statements(List<Alteration> alterations, Connection connection)
            throws SQLException {
        List<String> indexes = alterations.stream()
                .flatMap(alteration -> alteration.newIndex().stream())
                .toList();
        if (indexes.size() == alterations.size()) {
            String table = alterations.get(0).table().name();
            LiveSchema schema = LiveSchema.ofTableAndAbout(connection, table, indexes);
            return statements(alterations, schema, Obstacles.none(schema));
        }
        LiveSchema schema = LiveSchema.read(connection);
        return statements(alterations, schema, Obstacles.of(connection, schema));
    }

    private static List<StepStatement> statements(
            List<Alteration> alterations, LiveSchema schema, Obstacles obstacles) {
        List<StepStatement> statements = new ArrayList<>();
        TableEdit edit = begin(alterations.get(0), schema);
        for (Alteration alteration : alterations) {
            // Else a conversion would read what another one is only about to make.
            if (alteration.change().readsWhatChanged(edit)) {
                statements.addAll(edit.statements(obstacles));
                edit = edit.again(alteration.site());
            }
            apply(alteration, edit);
        }
        statements.addAll(edit.statements(obstacles));
        return statements;
    }

    private static TableEdit begin(Alteration first, LiveSchema schema) {
        return first.site().at(() -> TableEdit.of(schema.table(first.table().name()), schema, first.site()));
    }

    private static void apply(Alteration alteration, TableEdit edit) {
        alteration.site().at(() -> {
            edit.askedAt(alteration.site());
            alteration.change().apply(edit);
            return edit;
        });
    }
}
