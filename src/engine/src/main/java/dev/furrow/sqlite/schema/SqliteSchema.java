package dev.furrow.sqlite.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.schema.Column;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.schema.View;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.sqlite.text.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the whole schema of a database from the statements that it keeps. */
public final class SqliteSchema {
    private final LiveSchema live;

    /** What belongs to a table or a view, by its name: looked for among all entries it would take the square of their number. */
    private final Map<String, LiveSchema> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Set<String> shadows;
    private final Map<String, TableText> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private SqliteSchema(LiveSchema live, Set<String> shadows) {
        this.live = live;
        this.shadows = shadows;
        Map<String, List<SchemaEntry>> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        live.entries()
                .forEach(entry -> entries.computeIfAbsent(entry.table(), name -> new ArrayList<>())
                        .add(entry));
        entries.forEach((name, its) -> parts.put(name, new LiveSchema(its)));
        for (SchemaEntry entry : live.entries()) {
            if (isTable(entry) && !entry.isVirtual()) {
                texts.put(entry.name(), TableReader.read(entry.name(), entry.sql()));
            }
        }
    }

    /** Reads what {@code connection} is open to, which stays the caller's. */
    public static Schema read(Connection connection) throws SQLException {
        return new SqliteSchema(LiveSchema.read(connection), shadows(connection)).schema();
    }

    /** Returns the tables in which modules keep what virtual tables show. */
    private static Set<String> shadows(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        QueryRows.each(
                connection,
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'",
                row -> names.add(row.getString(1)));
        return names;
    }

    private Schema schema() {
        List<SchemaTable> tables = tables();
        ComputedUses uses = ComputedUses.of(tables, live.entries());
        return new Schema(
                Product.SQLITE,
                "main",
                false,
                tables.stream().map(uses::among).toList(),
                views(uses),
                List.of(),
                enums(tables),
                viewTriggers().stream().map(uses::of).toList());
    }

    private boolean isTable(SchemaEntry entry) {
        boolean isItsOwn = entry.name().regionMatches(true, 0, "sqlite_", 0, "sqlite_".length());
        return entry.type().equals("table") && !isItsOwn && !shadows.contains(entry.name());
    }

    private List<SchemaTable> tables() {
        List<SchemaTable> tables = new ArrayList<>();
        for (SchemaEntry entry : live.entries()) {
            if (isTable(entry)) {
                SqliteTableReading reading = new SqliteTableReading(partsOf(entry), entry, this::primaryKey);
                TableText text = texts.get(entry.name());
                tables.add(text == null ? reading.virtual() : reading.table(text));
            }
        }
        tables.sort(Comparator.comparing(SchemaTable::name));
        return tables;
    }

    private List<String> primaryKey(String table) {
        TableText text = texts.get(table);
        return text == null ? List.of() : text.primaryKey();
    }

    private LiveSchema partsOf(SchemaEntry tableOrView) {
        return parts.getOrDefault(tableOrView.name(), new LiveSchema(List.of()));
    }

    private List<View> views(ComputedUses uses) {
        List<View> views = new ArrayList<>();
        for (SchemaEntry entry : live.entries()) {
            if (entry.type().equals("view")) {
                views.add(view(entry, uses));
            }
        }
        return views;
    }

    /** Columns may be named between the view's name and its query. */
    private static View view(SchemaEntry entry, ComputedUses uses) {
        Tokens tokens = new Tokens(entry.sql());
        int as = 0;
        while (!tokens.isWord(as, "AS")) {
            as = tokens.isSymbol(as, '(') ? tokens.afterParentheses(as) : as + 1;
        }
        boolean namesColumns = tokens.isSymbol(as - 1, ')');
        String query = CanonicalText.spaced(entry.sql().substring(tokens.get(as).end()));
        String whole = namesColumns ? CanonicalText.spaced(entry.sql()) : "";
        return new View(TableName.of(entry.name()), query, false, whole, uses.in(entry.name(), query));
    }

    private static List<EnumerationType> enums(List<SchemaTable> tables) {
        Map<TableName, EnumerationType> types = new LinkedHashMap<>();
        for (SchemaTable table : tables) {
            for (Definition<Column> column : table.columns()) {
                if (column.words() != null && column.words().type() instanceof EnumerationType type) {
                    types.putIfAbsent(type.name(), type);
                }
            }
        }
        return List.copyOf(types.values());
    }

    private List<SchemaObject> viewTriggers() {
        List<SchemaObject> triggers = new ArrayList<>();
        for (SchemaEntry entry : live.entries()) {
            if (entry.type().equals("view")) {
                partsOf(entry)
                        .triggersOf(entry.name())
                        .forEach(trigger -> triggers.add(SqliteTableReading.trigger(trigger)));
            }
        }
        return triggers;
    }
}
