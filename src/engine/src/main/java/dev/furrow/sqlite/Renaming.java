package dev.furrow.sqlite;

import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.ImplicitConstraintNames;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.NamedConstraint;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Another name for a table or a column. SQLite looks for the old one in all views and triggers, and constraints without a name would be
 * called otherwise from then on, which they aren't on PostgreSQL: their names are written down first.
 */
final class Renaming {
    private final LiveSchema schema;
    private final Obstacles obstacles;
    private final CallSite site;

    private Renaming(LiveSchema schema, Obstacles obstacles, CallSite site) {
        this.schema = schema;
        this.obstacles = obstacles;
        this.site = site;
    }

    /** Looks at the schema before, for what is asked for at {@code site}. */
    static Renaming of(Connection connection, CallSite site) throws SQLException {
        LiveSchema schema = LiveSchema.read(connection);
        return new Renaming(schema, Obstacles.of(connection, schema), site);
    }

    List<StepStatement> table(TableName table, String newName, List<StepStatement> said) {
        new TakenNames(schema).requireFreeTable(newName);
        obstacles.requireToFollow(table.name());
        return around(said, names(table.name(), constraint -> true));
    }

    List<StepStatement> column(RenameColumn operation, List<StepStatement> said) {
        String table = operation.table().name();
        obstacles.requireToFollow(table, operation.column());
        return around(said, names(table, constraint -> isAbout(constraint, operation.column())));
    }

    private static boolean isAbout(NamedConstraint constraint, String column) {
        return constraint.column().equalsIgnoreCase(column)
                || constraint.clause().mentions(column);
    }

    private List<StepStatement> around(List<StepStatement> said, List<String> names) {
        List<StepStatement> statements = new ArrayList<>();
        names.forEach(text -> statements.addAll(site.sql(text)));
        obstacles.away("").forEach(text -> statements.addAll(site.sql(text)));
        statements.addAll(said);
        obstacles.back().forEach(text -> statements.addAll(site.sql(text)));
        return statements;
    }

    /**
     * Returns what writes names into the table's text: no row and no index is another one by that, so it needs no rebuild ("Making
     * Other Kinds Of Table Schema Changes" in SQLite's manual). The ALTER TABLE that follows reads the text anew.
     */
    private List<String> names(String table, Predicate<NamedConstraint> which) {
        Optional<SchemaEntry> entry = schema.find("table", table).filter(found -> !found.isVirtual());
        if (entry.isEmpty()) {
            return List.of();
        }
        TableText before = TableReader.read(entry.get().name(), entry.get().sql());
        TableText named = ImplicitConstraintNames.written(before, which);
        if (named.equals(before)) {
            return List.of();
        }
        return List.of(
                "PRAGMA writable_schema = ON",
                "UPDATE main.sqlite_schema SET sql = " + Quoting.literal(named.createAs(before.name()))
                        + "\n  WHERE type = 'table' AND name = " + Quoting.literal(before.name()),
                "PRAGMA writable_schema = OFF");
    }
}
