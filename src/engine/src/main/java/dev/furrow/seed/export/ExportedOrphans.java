package dev.furrow.seed.export;

import dev.furrow.database.Sql;
import dev.furrow.database.fill.KeyRef;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.sql.Quoting;
import dev.furrow.text.Wording;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows whose foreign keys refer to nothing, since they came while nobody looked: a seeding doesn't take them back. */
final class ExportedOrphans {
    private final SeedDatabase database;
    private final List<Table> exported;

    /** Looks at the keys between tables that are exported. */
    ExportedOrphans(SeedDatabase database, List<Table> exported) {
        this.database = database;
        this.exported = exported;
    }

    /** Returns a warning for each key that rows break. */
    List<Diagnostic> warnings() {
        List<Diagnostic> warnings = new ArrayList<>();
        for (Table table : exported) {
            for (ForeignKey key : table.enforcedKeys()) {
                Optional<Table> parent = parent(key);
                KeyRef ref = new KeyRef(table.name(), key);
                if (parent.isPresent() && database.filler().mayBeBroken(ref)) {
                    warning(ref, parent.get()).ifPresent(warnings::add);
                }
            }
        }
        return warnings;
    }

    private Optional<Table> parent(ForeignKey key) {
        return exported.stream()
                .filter(table -> table.name().equals(key.target()))
                .findFirst();
    }

    private Optional<Diagnostic> warning(KeyRef ref, Table parent) {
        List<String> target = ref.key().targetColumns().isEmpty()
                ? parent.primaryKey()
                : ref.key().targetColumns();
        if (target.size() != ref.key().columns().size()) {
            return Optional.empty();
        }
        int rows = count(ref, target);
        return rows == 0
                ? Optional.empty()
                : Optional.of(Diagnostic.of(ref.words(database.tables()) + ": " + Wording.count(rows, "row")
                                + (rows == 1 ? " refers" : " refer") + " to nothing")
                        .advising(
                                Advice.say("A seeding will refuse them: mend them in the database, or in the file.")));
    }

    private int count(KeyRef ref, List<String> target) {
        try {
            return Integer.parseInt(
                    Sql.text(database.connection(), query(ref, target)).orElse("0"));
        } catch (SQLException e) {
            throw database.system().error(e).after("can't look at the foreign keys of " + shown(ref.table()), e);
        }
    }

    private String shown(TableName table) {
        return database.shown(table);
    }

    /** The other table's column comes first: SQLite compares as that one does. */
    private String query(KeyRef ref, List<String> target) {
        List<String> conditions = new ArrayList<>();
        List<String> matches = new ArrayList<>();
        for (int i = 0; i < target.size(); i++) {
            String column = "c." + Quoting.identifier(ref.key().columns().get(i));
            conditions.add(column + " IS NOT NULL");
            matches.add("p." + Quoting.identifier(target.get(i)) + " = " + column);
        }
        return "SELECT count(*) FROM " + database.dialect().quote(ref.table()) + " c WHERE "
                + String.join(" AND ", conditions) + " AND NOT EXISTS (SELECT 1 FROM "
                + database.dialect().quote(ref.key().target()) + " p WHERE " + String.join(" AND ", matches) + ")";
    }
}
