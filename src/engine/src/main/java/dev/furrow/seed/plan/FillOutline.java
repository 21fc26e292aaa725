package dev.furrow.seed.plan;

import dev.furrow.database.fill.Filler;
import dev.furrow.database.fill.RowKey;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a seed that was read as far as its first row: what is wrong before that is known before anything is cleared.
 */
final class FillOutline {
    private final List<String> statements = new ArrayList<>();
    private final Set<TableName> references = new HashSet<>();

    private FillOutline() {}

    static FillOutline of(Seed seed, SeedContents contents, Filler filler) {
        FillOutline outline = new FillOutline();
        if (contents.of(seed).isRepeatable()) {
            contents.read(seed, outline.new Beginning(filler));
        } else {
            outline.statements.add("-- rows of " + seed.file());
        }
        return outline;
    }

    /** Returns what fills its tables. */
    List<String> statements() {
        return statements;
    }

    /** Returns the tables whose rows its own name by a key, and that have to be filled before. */
    Set<TableName> references() {
        return references;
    }

    private final class Beginning implements TargetSink {
        private final Filler filler;

        Beginning(Filler filler) {
            this.filler = filler;
        }

        @Override
        public void target(SeedTarget target) {
            statements.add(filler.statement(target.table().name(), target.columns()));
            target.keys().values().stream().map(RowKey::table).forEach(references::add);
        }

        @Override
        public boolean row(SeedRow row) {
            return false;
        }

        @Override
        public boolean statement(SqlStatement statement) {
            statements.add(statement.shown());
            return true;
        }
    }
}
