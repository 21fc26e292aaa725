package dev.furrow.model.ddl;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Product;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.TableName;
import dev.furrow.schema.View;
import dev.furrow.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a script has declared so far. */
final class SchemaDraft {
    private static final Pattern NEXT_VALUE = Pattern.compile("nextval\\('\"?([^'\"]+)\"?'(?:::regclass)?\\)");

    private final List<Product> others;
    private final Set<String> ownSchemas;
    private final Map<TableName, TableDraft> tables = new LinkedHashMap<>();
    private final Map<TableName, Sequence> sequences = new LinkedHashMap<>();
    private final Map<TableName, EnumerationType> enums = new LinkedHashMap<>();
    private final List<View> views = new ArrayList<>();
    private final UnreadStatements unread = new UnreadStatements();
    /** Sequences that a column owns, which aren't declared for themselves. */
    private final Set<TableName> owned = new HashSet<>();

    /**
     * Begins with nothing.
     *
     * @param others the databases but the script's own
     * @param ownSchemas the names under which the application's own schema is written
     */
    SchemaDraft(List<Product> others, Set<String> ownSchemas) {
        this.others = List.copyOf(others);
        this.ownSchemas = Set.copyOf(ownSchemas);
    }

    DdlCursor cursor(SqlStatement statement) {
        return new DdlCursor(statement, ownSchemas);
    }

    TypeReader types() {
        return new TypeReader(others, enums);
    }

    /** Keeps a table; what a second CREATE TABLE of its name does is for the database to say. */
    void add(TableName name, TableDraft table, DdlCursor cursor) {
        if (tables.putIfAbsent(name, table) != null) {
            throw new UnreadException(cursor.place(), "a second table \"" + name + "\"");
        }
    }

    void add(Sequence sequence) {
        sequences.put(sequence.name(), sequence);
    }

    void add(EnumerationType type) {
        enums.put(type.name(), type);
    }

    void add(View view) {
        views.add(view);
    }

    /** Keeps what couldn't be read. */
    void add(SqlStatement statement, FurrowException reason) {
        unread.add(statement, reason, cursor(statement), this::has);
    }

    /**
     * Forgets what the script has made; of another thing it says nothing.
     *
     * @param isTable whether it is a table, and not a view, a sequence, a type or an index
     */
    void drop(TableName name, boolean isTable) {
        if (isTable) {
            tables.remove(name);
            return;
        }
        sequences.remove(name);
        enums.remove(name);
        views.removeIf(view -> view.name().equals(name));
        tables.values().forEach(table -> table.dropIndex(name.name()));
    }

    /** Returns whether the script has made a table of that name. */
    boolean has(TableName name) {
        return tables.containsKey(name);
    }

    /** Returns a table that the script has made; what is said of another one can't be read. */
    TableDraft table(TableName name, DdlCursor cursor) {
        TableDraft table = tables.get(name);
        if (table == null) {
            throw cursor.unread("for table \"" + name + "\", which the script doesn't make before");
        }
        return table;
    }

    /** Returns whether a default takes the next number of a sequence of the script's, which then is the column's own. */
    boolean isOwnSequence(String sql) {
        Matcher next = NEXT_VALUE.matcher(sql);
        if (!next.matches()) {
            return false;
        }
        TableName name = TableName.of(next.group(1));
        return sequences.containsKey(name) && name.name().endsWith("_seq") && owned.add(name);
    }

    DeclaredSchema schema() {
        List<DeclaredTable> declared = new ArrayList<>();
        List<TableName> elsewhere = new ArrayList<>();
        tables.forEach((name, table) -> {
            if (name.isQualified()) {
                elsewhere.add(name);
            } else {
                declared.add(table.table());
            }
        });
        return new DeclaredSchema(
                declared,
                elsewhere,
                sequences.values().stream()
                        .filter(sequence -> !owned.contains(sequence.name()))
                        .filter(sequence -> !sequence.name().isQualified())
                        .toList(),
                List.copyOf(enums.values()),
                views,
                unread.all(
                        this::cursor,
                        tables.keySet(),
                        views.stream().map(View::name).collect(Collectors.toSet())));
    }
}
