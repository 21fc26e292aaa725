package dev.furrow.adopt;

import dev.furrow.database.Inspector;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Reading;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.schema.told.TableFacts;
import dev.furrow.schema.told.TableOverview;
import dev.furrow.schema.told.TableSize;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the application's tables: what they have, how much is in them, and which revision made them. */
public final class TableSurvey {
    private static final TableSize GONE = new TableSize(0L, false, 0);

    private final Deployment deployment;
    private final RevisionScripts scripts;
    private final RevisionReplay replay;

    public TableSurvey(Deployment deployment, RevisionScripts scripts, RevisionReplay replay) {
        this.deployment = deployment;
        this.scripts = scripts;
        this.replay = replay;
    }

    /** Returns what is there now; the revisions that the database is at are replayed. */
    public TableOverview read() {
        Schema schema = ApplicationSchema.read(deployment, scripts);
        Map<TableName, TableSize> sizes = new Reading(deployment).answer(TableSurvey::sizes);
        NameTrail trail = new NameTrail();
        try {
            Set<RevisionId> rows = new Reading(deployment).answer(ApplicationDatabase::heads);
            scripts.graph().applied(rows);
            replay.walk(rows, (now, state) -> trail.passed(now, state.tables()));
            return new TableOverview(facts(schema, sizes, trail), null);
        } catch (FurrowException e) {
            return new TableOverview(facts(schema, sizes, new NameTrail()), e.diagnostic());
        }
    }

    private static Map<TableName, TableSize> sizes(ApplicationDatabase database) {
        return Inspector.of(database.system(), database.jdbc(), database.schema())
                .sizes();
    }

    private static List<TableFacts> facts(Schema schema, Map<TableName, TableSize> sizes, NameTrail trail) {
        List<TableFacts> facts = new ArrayList<>();
        for (SchemaTable table : schema.tables()) {
            String name = table.name().name();
            String madeBy = trail.maker(name).map(RevisionId::value).orElse("");
            TableSize size = sizes.getOrDefault(table.name(), GONE);
            facts.add(new TableFacts(table.name(), table.columns().size(), size, madeBy));
        }
        return facts;
    }
}
