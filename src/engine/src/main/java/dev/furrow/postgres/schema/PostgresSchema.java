package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.postgres.text.SequenceOptions;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.TableName;
import dev.furrow.schema.View;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one schema of a database, whole. */
public final class PostgresSchema {
    private final SchemaRows rows;
    private final Map<Long, EnumerationType> enums = new LinkedHashMap<>();
    private final Map<Long, PostgresTableReading> tables = new LinkedHashMap<>();
    private final Map<String, PostgresTableReading> byName = new HashMap<>();
    private final Map<Long, Set<String>> uses = new HashMap<>();
    private final Set<String> serials = new HashSet<>();
    private final List<View> views = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<SchemaObject> objects = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final Map<Long, SchemaObject> known = new HashMap<>();

    /** A type or a routine: either may need the other, and what was made first has the smaller id. */
    private record Made(long id, SchemaObject object) {}

    private PostgresSchema(SchemaRows rows) {
        this.rows = rows;
    }

    /** Reads {@code schema} through {@code connection}, which stays the caller's. */
    public static Schema read(Connection connection, String schema) throws SQLException {
        SearchPath before = SearchPath.set(connection, Quoting.identifier(schema));
        try {
            Schema read = new PostgresSchema(new SchemaRows(connection, schema)).read();
            before.restore();
            return read;
        } catch (SQLException | RuntimeException e) {
            before.restoreAfter(e);
            throw e;
        }
    }

    private Schema read() throws SQLException {
        rows.each(SchemaQueries.USES, this::use);
        rows.each(SchemaQueries.CALLS, this::call);
        rows.each(SchemaQueries.ENUMS, this::enumeration);
        rows.each(ObjectQueries.EXTENSIONS, row -> objects.add(ObjectReading.extension(row)));
        rows.each(ObjectQueries.COLLATIONS, row -> made.add(new Made(row.getLong("id"), ObjectReading.collation(row))));
        rows.each(ObjectQueries.DOMAINS, row -> made.add(new Made(row.getLong("id"), ObjectReading.domain(row))));
        rows.each(ObjectQueries.COMPOSITES, row -> made.add(new Made(row.getLong("id"), ObjectReading.composite(row))));
        rows.each(ObjectQueries.RANGES, row -> made.add(new Made(row.getLong("id"), ObjectReading.range(row))));
        rows.each(SchemaQueries.TABLES, this::table);
        rows.each(SchemaQueries.COLUMNS, this::column);
        rows.each(SchemaQueries.INHERITED_COLUMNS, this::inherited);
        rows.each(SchemaQueries.UNPROVED_NOT_NULLS, this::unprovedNotNull);
        rows.each(SchemaQueries.CONSTRAINTS, this::constraint);
        rows.each(SchemaQueries.SEQUENCES, this::sequence);
        rows.each(ObjectQueries.ROUTINES, this::routine);
        made.stream().sorted(Comparator.comparingLong(Made::id)).forEach(each -> {
            objects.add(each.object());
            known.put(each.id(), each.object());
        });
        rows.each(SchemaQueries.VIEWS, this::view);
        rows.each(SchemaQueries.INDEXES, this::index);
        rows.each(SchemaQueries.TRIGGERS, row -> attach(row, ObjectReading.trigger(row, usesOf(row))));
        rows.each(SchemaQueries.RULES, row -> attach(row, ObjectReading.rule(row, usesOf(row))));
        rows.each(SchemaQueries.POLICIES, row -> attach(row, ObjectReading.policy(row, usesOf(row))));
        rows.each(ObjectQueries.STATISTICS, row -> attach(row, ObjectReading.statistics(row, usesOf(row))));
        rows.each(ObjectQueries.VIEW_DEFAULTS, row -> objects.add(ObjectReading.viewDefault(row)));
        rows.each(ObjectQueries.NAMES, row -> objects.add(ObjectReading.named(row)));
        rows.each(ObjectQueries.COMMENTS, this::comment);
        return new Schema(
                Product.POSTGRESQL,
                rows.schema(),
                true,
                tables.values().stream().map(PostgresTableReading::table).toList(),
                ViewOrder.of(views),
                sequences,
                List.copyOf(enums.values()),
                objects);
    }

    private void use(ResultSet row) throws SQLException {
        String column = QueryRows.text(row, "column");
        String relation = row.getString("relation");
        uses.computeIfAbsent(row.getLong("id"), id -> new HashSet<>())
                .add(column.isEmpty() ? relation : relation + "." + column);
    }

    private void call(ResultSet row) throws SQLException {
        uses.computeIfAbsent(row.getLong("id"), id -> new HashSet<>()).add(ObjectReading.routineId(row));
    }

    /** A view over a view depends on the other one's columns. */
    private Set<String> usesOf(ResultSet row) throws SQLException {
        return uses.getOrDefault(row.getLong("id"), Set.of());
    }

    private void enumeration(ResultSet row) throws SQLException {
        enums.put(
                row.getLong("id"),
                new EnumerationType(TableName.of(row.getString("name")), QueryRows.texts(row, "labels")));
    }

    private void table(ResultSet row) throws SQLException {
        PostgresTableReading table = new PostgresTableReading(row);
        tables.put(row.getLong("id"), table);
        byName.put(table.name().name(), table);
    }

    private void column(ResultSet row) throws SQLException {
        PostgresTableReading table = tables.get(row.getLong("table"));
        if (table != null) {
            PostgresColumnReading column =
                    new PostgresColumnReading(row, table.name().name(), enums);
            table.columns.add(column.definition());
            if (column.isSerial()) {
                serials.add(row.getString("sequence_name"));
            }
        }
    }

    private void inherited(ResultSet row) throws SQLException {
        PostgresTableReading table = tables.get(row.getLong("relation"));
        if (table != null) {
            table.attached.addAll(ObjectReading.beyondParent(row));
        }
    }

    private void unprovedNotNull(ResultSet row) throws SQLException {
        PostgresTableReading table = tables.get(row.getLong("relation"));
        if (table != null) {
            table.attached.add(ObjectReading.unprovedNotNull(row));
        }
    }

    private void constraint(ResultSet row) throws SQLException {
        PostgresTableReading table = tables.get(row.getLong("table"));
        if (table != null) {
            table.constraints.add(new PostgresConstraintReading(row, rows.schema()).definition());
        }
    }

    private void index(ResultSet row) throws SQLException {
        PostgresTableReading table = tables.get(row.getLong("table"));
        if (table != null) {
            table.indexes.add(new PostgresIndexReading(row).definition(table.name()));
        } else {
            String name = row.getString("name");
            objects.add(new SchemaObject(
                    "index",
                    SchemaObject.Place.LAST,
                    name,
                    List.of(row.getString("text")),
                    "DROP INDEX " + Quoting.identifier(name),
                    Set.of(row.getString("relation"))));
        }
    }

    private void sequence(ResultSet row) throws SQLException {
        if (serials.contains(row.getString("name"))) {
            return;
        }
        Numbers numbers = SequenceReading.numbers(row);
        String type = row.getString("sequence_type");
        boolean isUnlogged = row.getBoolean("unlogged");
        String text = type.equals("bigint") && !isUnlogged
                ? ""
                : "CREATE " + (isUnlogged ? "UNLOGGED " : "") + "SEQUENCE " + row.getString("shown") + " AS " + type
                        + SequenceOptions.of(numbers);
        sequences.add(new Sequence(TableName.of(row.getString("name")), numbers, text));
        if (row.getString("column") != null) {
            objects.add(ObjectReading.ownership(row));
        }
    }

    private void view(ResultSet row) throws SQLException {
        String name = row.getString("name");
        String query = row.getString("query").strip();
        query = query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
        boolean isMaterialized = row.getBoolean("materialized");
        String options = QueryRows.text(row, "options");
        String text = options.isEmpty()
                ? ""
                : "CREATE " + (isMaterialized ? "MATERIALIZED " : "") + "VIEW " + Quoting.identifier(name) + " WITH ("
                        + options + ") AS " + query;
        Set<String> its = new HashSet<>(usesOf(row));
        usesOf(row).forEach(use -> its.add(use.contains(".") ? use.substring(0, use.lastIndexOf('.')) : use));
        views.add(new View(TableName.of(name), query, isMaterialized, text, its));
    }

    /** A routine may use views by their rows, and columns, tables and views by a body that the server has parsed. */
    private void routine(ResultSet row) throws SQLException {
        Set<String> its = new HashSet<>(usesOf(row));
        its.addAll(QueryRows.texts(row, "views"));
        made.add(new Made(row.getLong("id"), ObjectReading.routine(row, its)));
    }

    private void comment(ResultSet row) throws SQLException {
        CommentReading comment = new CommentReading(row, rows.schema());
        Optional<SchemaObject> read = Optional.ofNullable(known.get(row.getLong("id")))
                .map(comment::on)
                .or(comment::onPart);
        if (read.isEmpty()) {
            return;
        }
        Optional<PostgresTableReading> table = comment.table().map(byName::get);
        if (table.isEmpty()) {
            objects.add(read.get());
        } else if (!comment.isOfColumn() || !table.get().isCommentOf(comment.column())) {
            table.get().attached.add(read.get());
        }
    }

    private void attach(ResultSet row, SchemaObject object) throws SQLException {
        known.put(row.getLong("id"), object);
        PostgresTableReading table = tables.get(row.getLong("relation"));
        if (table != null) {
            table.attached.add(object);
        } else {
            objects.add(object);
        }
    }
}
