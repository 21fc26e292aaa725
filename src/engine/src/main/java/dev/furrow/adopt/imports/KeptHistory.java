package dev.furrow.adopt.imports;

import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.schema.OtherTool;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a tool keeps of the migrations that it ran: the question to its table, and what the answer says of the revisions that an import
 * made of its folder. No database is asked here.
 */
public enum KeptHistory {
    FLYWAY(
            OtherTool.FLYWAY,
            "flyway_schema_history",
            "SELECT version, description, type FROM %s WHERE success ORDER BY installed_rank",
            KeptHistory::flyway),
    LIQUIBASE(
            OtherTool.LIQUIBASE,
            "databasechangelog",
            "SELECT id FROM %s WHERE exectype NOT IN ('FAILED', 'SKIPPED')",
            KeptHistory::liquibase),
    ALEMBIC(
            OtherTool.ALEMBIC,
            "alembic_version",
            "SELECT version_num FROM %s",
            (rows, kept) -> rows.forEach(row -> kept.named(row.get(0)).ifPresent(kept::addWithAllBefore))),
    DBMATE(
            OtherTool.DBMATE,
            "schema_migrations",
            "SELECT version FROM %s",
            (rows, kept) -> rows.forEach(row -> kept.named(row.get(0)).ifPresent(kept::add))),
    /** One row, the last version; while it is dirty nobody knows. */
    GOLANG_MIGRATE(
            OtherTool.GOLANG_MIGRATE,
            "schema_migrations",
            "SELECT version FROM %s WHERE NOT dirty",
            (rows, kept) -> rows.forEach(row -> kept.numbered(row.get(0)).ifPresent(kept::addWithAllBefore))),
    GOOSE(OtherTool.GOOSE, "goose_db_version", "SELECT version_id, is_applied FROM %s ORDER BY id", KeptHistory::goose),
    SQLX(
            OtherTool.SQLX,
            "_sqlx_migrations",
            "SELECT version FROM %s WHERE success",
            (rows, kept) -> rows.forEach(row -> kept.numbered(row.get(0)).ifPresent(kept::add)));

    private final OtherTool tool;
    private final String table;
    private final String question;
    /** One of the methods below. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Meaning meaning;

    /** What rows mean. */
    private interface Meaning {
        void take(List<List<String>> rows, KeptRevisions kept);
    }

    KeptHistory(OtherTool tool, String table, String question, Meaning meaning) {
        this.tool = tool;
        this.table = table;
        this.question = question;
        this.meaning = meaning;
    }

    /** Returns that of a tool; nothing of one whose folders aren't imported, and of a table that holds no history, but a lock. */
    public static Optional<KeptHistory> of(OtherTool tool, String table) {
        return Arrays.stream(values())
                .filter(each -> each.tool == tool && each.table.equalsIgnoreCase(table))
                .findFirst();
    }

    /**
     * Returns the query for what it keeps.
     *
     * @param quoted the table
     */
    public String query(String quoted) {
        return String.format(question, quoted);
    }

    /**
     * Returns what the rows say of the revisions in {@code graph}; those of no revision say nothing.
     *
     * @param rows of {@link #query}, each its values as texts, empty for NULL
     */
    public KeptRevisions revisions(List<List<String>> rows, RevisionGraph graph) {
        KeptRevisions kept = new KeptRevisions(graph);
        meaning.take(rows, kept);
        return kept;
    }

    /** See "Flyway Schema History Table" in its documentation for the types. */
    private static void flyway(List<List<String>> rows, KeptRevisions kept) {
        for (List<String> row : rows) {
            String version = row.get(0);
            String type = row.get(2);
            if (type.contains("BASELINE")) {
                kept.addVersionsUpTo(FlywayVersion.of(version));
            } else if (type.startsWith("UNDO") || type.equals("DELETE")) {
                kept.named(version.isEmpty() ? Flyway.repeatable(row.get(1)) : version)
                        .ifPresent(kept::remove);
            } else if (version.isEmpty()) {
                kept.named(Flyway.repeatable(row.get(1))).ifPresent(kept::addAnyTime);
            } else {
                kept.named(version).ifPresent(kept::add);
            }
        }
    }

    /** Changesets of several files and authors may share an id: which revision is made of which, their order says, which may have changed. */
    private static void liquibase(List<List<String>> rows, KeptRevisions kept) {
        Set<String> ids = new HashSet<>();
        for (List<String> row : rows) {
            if (!ids.add(row.get(0)) || kept.hasNumbered(row.get(0))) {
                kept.clear();
                return;
            }
            kept.named(row.get(0)).ifPresent(kept::add);
        }
    }

    /** Of each version the last row counts. */
    private static void goose(List<List<String>> rows, KeptRevisions kept) {
        for (List<String> row : rows) {
            boolean isApplied = Set.of("t", "true", "1").contains(row.get(1));
            kept.numbered(row.get(0)).ifPresent(isApplied ? kept::add : kept::remove);
        }
    }
}
