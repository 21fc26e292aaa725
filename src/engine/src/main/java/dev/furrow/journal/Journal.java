package dev.furrow.journal;

import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.database.step.OwnStatement;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Column;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimestampType;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that Furrow ever did to a database, a row each. */
public final class Journal {
    private final OwnTables tables;
    private final String toolVersion;
    private final Sightings seen;
    private final List<String> insert;

    public Journal(OwnTables tables, String toolVersion) {
        this(tables, toolVersion, Sightings.ofNow());
    }

    Journal(OwnTables tables, String toolVersion, Sightings seen) {
        this.tables = tables;
        this.seen = seen;
        this.toolVersion = toolVersion;
        this.insert = insert(tables);
    }

    /** Makes the table unless it is there. */
    public void createIfMissing(Connection connection) throws SQLException {
        if (tables.system().lookup(connection).hasTable(tables.journal())) {
            return;
        }
        Sql.execute(connection, tables.dialect().createTable(definition()));
    }

    /** Returns the table as Furrow makes it. */
    public CreateTable definition() {
        return new CreateTable(
                tables.journal(),
                List.of(
                        Column.of("id", SimpleType.BIG_INTEGER).identity(),
                        Column.of("version_table", new StringType(255)).notNull(),
                        Column.of("revision", new StringType(RevisionId.LONGEST)),
                        Column.of("action", new StringType(20)).notNull(),
                        Column.of("state", new StringType(20)).notNull(),
                        Column.of("message", SimpleType.TEXT),
                        Column.of("at", new TimestampType(false)).notNull(),
                        Column.of("duration_ms", SimpleType.BIG_INTEGER),
                        Column.of("who", SimpleType.TEXT),
                        Column.of("checksum", new StringType(80)),
                        Column.of("raw_checksum", new StringType(80)),
                        Column.of("tool_version", new StringType(40)),
                        Column.of("detail", SimpleType.TEXT)),
                List.of());
    }

    private boolean exists(Connection connection) throws SQLException {
        return seen.hasTable(tables, connection, tables.journal());
    }

    /** Adds a row, in the transaction that is open. */
    public void append(Connection connection, JournalEntry entry) throws SQLException {
        row(entry).run(connection);
    }

    /** Returns the statement that adds a row. */
    public OwnStatement row(JournalEntry entry) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(tables.versionTable());
        values.add(orNull(entry.revision()));
        values.add(entry.action().word());
        values.add(entry.state().word());
        values.add(orNull(entry.message()));
        values.add(JournalTime.text(entry.at()));
        values.add(entry.duration().toMillis());
        values.add(orNull(entry.who()));
        values.add(orNull(entry.checksum()));
        values.add(orNull(entry.rawChecksum()));
        values.add(toolVersion);
        values.add(orNull(entry.detail()));
        return new OwnStatement(insert, values, null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Returns the text around a row's values. */
    private static List<String> insert(OwnTables tables) {
        String text = "INSERT INTO " + tables.quotedJournal()
                + " (version_table, revision, action, state, message, at, duration_ms, who, checksum, raw_checksum,"
                + " tool_version, detail) VALUES (";
        String[] time = tables.dialect().timestampParameter().split("\\?", -1);
        return List.of(text, ", ", ", ", ", ", ", ", ", " + time[0], time[1] + ", ", ", ", ", ", ", ", ", ", ", ", ")");
    }

    /**
     * What the last upgrade or stamp of a revision left: when, by whom, and what its script was.
     *
     * @param milliseconds how long it ran; -1 if it was stamped, or nobody knows
     * @param hasDowngrade whether the statements of its downgrade were kept
     */
    public record Applied(
            String when,
            String who,
            String checksum,
            String rawChecksum,
            String message,
            long milliseconds,
            boolean hasDowngrade) {
        public Instant at() {
            return JournalTime.parse(when);
        }
    }

    /**
     * Returns, by revision, the last row that says that it was applied. Revisions that were downgraded since are among them:
     * what is applied, the version table alone knows.
     */
    public Map<RevisionId, Applied> applied(Connection connection) throws SQLException {
        Map<RevisionId, Applied> applied = new HashMap<>();
        if (!exists(connection)) {
            return applied;
        }
        String sql = "SELECT revision, at, who, checksum, raw_checksum, message,"
                + " CASE action WHEN 'stamp' THEN -1 ELSE coalesce(duration_ms, -1) END,"
                + " action = 'upgrade' AND detail IS NOT NULL FROM " + tables.quotedJournal()
                + " WHERE version_table = " + Quoting.literal(tables.versionTable())
                + " AND state = 'done' AND action IN ('upgrade', 'stamp') AND revision IS NOT NULL ORDER BY id";
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    applied.put(
                            new RevisionId(rows.getString(1)),
                            new Applied(
                                    rows.getString(2),
                                    text(rows, 3),
                                    text(rows, 4),
                                    text(rows, 5),
                                    text(rows, 6),
                                    rows.getLong(7),
                                    rows.getBoolean(8)));
                }
            }
        }
        return applied;
    }

    /**
     * Something that was done to a revision.
     *
     * @param detail of an upgrade, the statements of its downgrade, where these are plain statements; else empty
     */
    public record Done(RevisionId revision, JournalEntry.Action action, String message, String detail) {}

    /** Returns all that was done to revisions, in its order. */
    public List<Done> done(Connection connection) throws SQLException {
        List<Done> done = new ArrayList<>();
        if (!exists(connection)) {
            return done;
        }
        QueryRows.each(
                connection,
                "SELECT revision, action, message, detail FROM " + tables.quotedJournal() + " WHERE version_table = "
                        + Quoting.literal(tables.versionTable())
                        + " AND state = 'done' AND revision IS NOT NULL ORDER BY id",
                row -> done.add(new Done(
                        new RevisionId(row.getString(1)),
                        JournalEntry.Action.of(row.getString(2)),
                        text(row, 3),
                        text(row, 4))));
        return done;
    }

    /** Returns the statements of the downgrade that were kept when {@code revision} was last upgraded; empty where none were. */
    public String downgrade(Connection connection, RevisionId revision) throws SQLException {
        if (!exists(connection)) {
            return "";
        }
        String sql = "SELECT detail FROM " + tables.quotedJournal() + " WHERE version_table = "
                + Quoting.literal(tables.versionTable()) + " AND revision = " + Quoting.literal(revision.value())
                + " AND state = 'done' AND action = 'upgrade' ORDER BY id DESC LIMIT 1";
        return Sql.text(connection, sql).orElse("");
    }

    /**
     * Returns what was under way outside a transaction when a run ended, unless a later run or stamp settled it.
     */
    public Optional<InDoubt> inDoubt(Connection connection) throws SQLException {
        return seen.inDoubt(() -> readInDoubt(connection));
    }

    private Optional<InDoubt> readInDoubt(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return Optional.empty();
        }
        String ofRevisions = " FROM " + tables.quotedJournal() + " WHERE version_table = "
                + Quoting.literal(tables.versionTable()) + " AND revision IS NOT NULL";
        String sql = "SELECT revision, action, at, who, message, detail" + ofRevisions
                + " AND id > coalesce((SELECT max(id)" + ofRevisions + " AND state = 'done'), 0) ORDER BY id";
        SortedMap<Integer, JournalledStatement> ran = new TreeMap<>();
        Optional<InDoubt> last = Optional.empty();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                JournalledStatement underWay = JournalledStatement.parse(text(rows, 6));
                ran.put(underWay.number(), underWay);
                last = Optional.of(inDoubt(rows, underWay, ran.headMap(underWay.number())));
            }
        }
        return last;
    }

    private static InDoubt inDoubt(
            ResultSet row, JournalledStatement underWay, SortedMap<Integer, JournalledStatement> before)
            throws SQLException {
        return new InDoubt(
                new RevisionId(row.getString(1)),
                JournalEntry.Action.of(row.getString(2)),
                JournalTime.parse(row.getString(3)),
                text(row, 4),
                text(row, 5),
                underWay,
                List.copyOf(before.values()));
    }

    /** Returns what seeds did last; nothing if none ever ran. */
    public Optional<LastSeeding> lastSeeding(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return Optional.empty();
        }
        String sql = "SELECT at, who, detail FROM " + tables.quotedJournal() + " WHERE version_table = "
                + Quoting.literal(tables.versionTable()) + " AND action IN ('seed', 'undo') ORDER BY id";
        String at = "";
        String who = "";
        Map<String, Long> counts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                at = rows.getString(1);
                who = text(rows, 2);
                text(rows, 3).lines().forEach(line -> count(line, counts));
            }
        }
        return at.isEmpty() ? Optional.empty() : Optional.of(new LastSeeding(JournalTime.parse(at), who, counts));
    }

    /** Reads {@code users 3}; a table's name may have blanks of its own. */
    private static void count(String line, Map<String, Long> counts) {
        int blank = line.lastIndexOf(' ');
        if (blank > 0) {
            counts.put(line.substring(0, blank), Long.parseLong(line.substring(blank + 1)));
        }
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }
}
