package dev.furrow.adopt;

import dev.furrow.database.Inspector;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Reading;
import dev.furrow.journal.VersionTable;
import dev.furrow.schema.OtherTool;
import dev.furrow.schema.Schema;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.scratch.ColumnNames;
import dev.furrow.scratch.Extensions;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the application's own schema from its database: neither Furrow's tables nor another migration tool's are in it. */
public final class ApplicationSchema {
    private ApplicationSchema() {}

    /**
     * Reads it, at one moment; writes nothing.
     *
     * @param scripts the revisions that it is compared with
     */
    public static Schema read(Deployment deployment, RevisionScripts scripts) {
        return own(new Reading(deployment).answer(ApplicationSchema::read), deployment, scripts);
    }

    /**
     * An application's schema at one moment.
     *
     * @param columns the names of its tables, and of their columns behind those
     */
    record WithColumns(Schema schema, Set<String> columns) {}

    /** What a database has, with the columns of all its tables, also of those that aren't the application's. */
    private record Live(Schema schema, Map<TableName, Set<String>> columns) {}

    /** Reads it with what tells it from others at the first look. */
    static WithColumns readWithColumns(Deployment deployment, RevisionScripts scripts) {
        Live live = new Reading(deployment)
                .answer(database -> new Live(read(database), inspector(database).columnNames()));
        Schema own = own(live.schema(), deployment, scripts);
        Set<String> tables = new TreeSet<>();
        own.tables().forEach(table -> tables.add(table.name().name()));
        return new WithColumns(own, ColumnNames.of(live.columns(), tables));
    }

    /** Asked when the live database isn't looked at any more: what packages made is perhaps replayed, over the only connection there is. */
    private static Schema own(Schema live, Deployment deployment, RevisionScripts scripts) {
        return Extensions.among(deployment.foundation().ofLive(live, deployment), Extensions.madeBy(scripts));
    }

    private static Schema read(ApplicationDatabase database) {
        Inspector inspector = inspector(database);
        return inspector.schema().without(others(database, inspector.tables()));
    }

    private static Inspector inspector(ApplicationDatabase database) {
        return Inspector.of(database.system(), database.jdbc(), database.schema());
    }

    private static Set<TableName> others(ApplicationDatabase database, Tables tables) {
        Set<TableName> others =
                new HashSet<>(RevisionReplay.ownTables(database.tables().versionTable()));
        for (Table table : tables.all()) {
            boolean isHere =
                    table.name().schema().isEmpty() || table.name().schema().equals(database.schema());
            if (isHere && (OtherTool.of(table, tables).isPresent() || isOfPackage(table))) {
                others.add(TableName.of(table.name().name()));
            }
        }
        return others;
    }

    /** That of a package which isn't on the class path any more is nobody's else. */
    private static boolean isOfPackage(Table table) {
        return table.name().name().startsWith(VersionTable.OF_PACKAGES)
                && table.columns().size() == 1
                && table.columns().get(0).name().equals(VersionTable.COLUMN);
    }
}
