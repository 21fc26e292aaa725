package dev.furrow.migrate.plan;

import dev.furrow.database.Inspector;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.revision.target.Goal;
import dev.furrow.schema.OtherTool;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Histories of other tools in a database that has no version table: what revisions would do, such a tool may have done already.
 *
 * @param tables those of each tool
 * @param schema the application's
 */
public record OtherTools(Map<OtherTool, List<TableName>> tables, String schema) {
    /** Those whose folders {@code migrate:import} reads. */
    private static final Set<OtherTool> IMPORTED = Set.of(
            OtherTool.FLYWAY,
            OtherTool.LIQUIBASE,
            OtherTool.ALEMBIC,
            OtherTool.DBMATE,
            OtherTool.GOLANG_MIGRATE,
            OtherTool.GOOSE,
            OtherTool.SQLX);

    /** No other tool has anything there. */
    public static final OtherTools NONE = new OtherTools(Map.of(), "");

    /** Looks for them in the application's schema, and in those that hold nothing else. */
    public static OtherTools in(ApplicationDatabase database) throws SQLException {
        if (!database.system().lookup(database.jdbc()).hasAnyCalled(OtherTool.tableNames())) {
            return NONE;
        }
        Tables all = Inspector.of(database.system(), database.jdbc(), database.schema())
                .tables();
        Map<OtherTool, List<TableName>> found = new LinkedHashMap<>();
        for (Table table : all.all()) {
            if (table.is(TableTrait.OF_OTHER_TOOL) && isNear(table.name().schema(), all)) {
                OtherTool.of(table, all)
                        .ifPresent(tool -> found.computeIfAbsent(tool, key -> new ArrayList<>())
                                .add(table.name()));
            }
        }
        return new OtherTools(found, all.schema());
    }

    private static boolean isNear(String schema, Tables all) {
        return schema.equals(all.schema())
                || all.all().stream()
                        .filter(table -> table.name().schema().equals(schema))
                        .allMatch(table -> table.is(TableTrait.OF_OTHER_TOOL));
    }

    /** Returns whose tables there are: {@code Flyway keeps flyway_schema_history.} */
    public List<String> facts() {
        return tables.entrySet().stream()
                .map(entry -> entry.getKey().shown() + " keeps " + String.join(", ", shown(entry.getValue())) + ".")
                .toList();
    }

    /** Returns what all of their tables are called, without the application's own schema. */
    public List<String> shownTables() {
        return tables.values().stream().map(this::shown).flatMap(List::stream).toList();
    }

    private List<String> shown(List<TableName> names) {
        return names.stream().map(name -> name.shownIn(schema)).toList();
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Returns whose they are: {@code Alembic, Flyway}. */
    public String names() {
        return tables.keySet().stream().map(OtherTool::shown).collect(Collectors.joining(", "));
    }

    /**
     * Requires that there are none.
     *
     * @throws FurrowException that says whose they are, and how to go on beside them
     */
    void requireNone() {
        if (!tables.isEmpty()) {
            throw new FurrowException(refusal("Nothing was run. "));
        }
    }

    /** Returns why an upgrade would run nothing, and how to go on beside them. */
    public Diagnostic refusal() {
        return refusal("");
    }

    private Diagnostic refusal(String before) {
        return Diagnostic.of("the database has no version, and a history of another tool")
                .noting(before + String.join(" ", facts()))
                .advising(takenOver())
                .advising(
                        Goal.STAMP.to("If its tables are those of a revision, prove it and record it:", "detect"),
                        Goal.STAMP.to("If the revisions are to begin beside it:", "base"));
    }

    /** Returns what takes them over: Alembic's table is one that Furrow writes as well, and scripts of some tools can be imported. */
    public List<Advice> takenOver() {
        List<String> alembics = shown(tables.getOrDefault(OtherTool.ALEMBIC, List.of()));
        List<Advice> ways = new ArrayList<>();
        alembics.forEach(
                table -> ways.add(Advice.set("If the scripts are those of its revisions:", "versionTable", table)));
        if (tables.keySet().stream().anyMatch(IMPORTED::contains)) {
            ways.add(Advice.run("To take its scripts over as revisions:", "migrate:import"));
        }
        return ways;
    }
}
