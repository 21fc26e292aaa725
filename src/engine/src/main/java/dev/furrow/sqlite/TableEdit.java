package dev.furrow.sqlite;

import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.EnumCheck;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.QuotedNames;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes to one table, collected until they are told: by ALTER TABLE where it can say all of them, else by one rebuild. */
final class TableEdit {
    private final TableText before;
    private TableText table;
    private boolean needsRebuild;
    private boolean losesColumns;
    private long firstNumber = 1;
    private final List<StepStatement> checks = new ArrayList<>();
    private final List<StepStatement> natively = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<SchemaEntry> keptIndexes;
    private final List<String> added = new ArrayList<>();
    private final TakenNames names;
    private final CallSite first;
    private CallSite site;

    private TableEdit(TableText before, List<SchemaEntry> indexes, TakenNames names, CallSite site) {
        this.before = before;
        this.names = names;
        this.table = before;
        this.keptIndexes = new ArrayList<>(indexes);
        this.first = site;
        this.site = site;
    }

    /** Begins with a table as it is, for what is asked for at {@code site}. */
    static TableEdit of(TableText table, LiveSchema schema, CallSite site) {
        return new TableEdit(table, schema.indexesOf(table.name()), new TakenNames(schema), site);
    }

    /** Begins with a table as this edit leaves it, for what is asked for at {@code next}. */
    TableEdit again(CallSite next) {
        return new TableEdit(table, keptIndexes, names, next);
    }

    /** Goes on with what is asked for at {@code next}. */
    void askedAt(CallSite next) {
        site = next;
    }

    /** Returns what is sent: by ALTER TABLE where it can say all, else for one rebuild; what can't be looked at meanwhile is away. */
    List<StepStatement> statements(Obstacles obstacles) {
        table.requireStrictTypes();
        if (needsRebuild) {
            return new Rebuild(this, first).statements(obstacles);
        }
        List<StepStatement> statements = new ArrayList<>(checks);
        if (!losesColumns) {
            statements.addAll(natively);
            return statements;
        }
        // SQLite looks at all views and triggers before a column goes.
        obstacles.away("").forEach(text -> statements.addAll(first.sql(text)));
        statements.addAll(natively);
        obstacles.back().forEach(text -> statements.addAll(first.sql(text)));
        obstacles.checks(table).forEach(text -> statements.addAll(first.sql(text)));
        return statements;
    }

    /** Returns the names that are taken outside of the table. */
    TakenNames names() {
        return names;
    }

    TableText before() {
        return before;
    }

    TableText after() {
        return table;
    }

    /** Returns the queries that find rows which don't fit. */
    List<StepStatement> checks() {
        return checks;
    }

    /** Returns the expression of the old row that gives a column its value. */
    String value(String column) {
        return values.getOrDefault(key(column), Quoting.identifier(column));
    }

    /** Returns whether the old rows have the column; one that was dropped and added anew is empty. */
    boolean brings(String column) {
        return !added.contains(key(column));
    }

    List<SchemaEntry> keptIndexes() {
        return keptIndexes;
    }

    /** Returns whether {@code column} is what it was before, so that another change of it can join. */
    boolean isUntouched(String column) {
        return !values.containsKey(key(column)) && !added.contains(key(column));
    }

    boolean isUntouched() {
        return values.isEmpty()
                && added.isEmpty()
                && before.columns().size() == table.columns().size();
    }

    /** Returns the number from which new rows are counted; 1 where nobody says another. */
    long firstNumber() {
        return firstNumber;
    }

    /** Makes {@code changed} of the table. */
    void become(TableText changed) {
        table = changed;
    }

    void added(String column) {
        added.add(key(column));
    }

    /** Gives a column's rows another value, an expression over the old row. */
    void convert(String column, String value) {
        values.put(key(column), value);
    }

    void countFrom(Numbering numbering) {
        firstNumber = numbering.numbers().settings().getOrDefault(Numbers.Setting.START, 1L);
    }

    /** Says that ALTER TABLE has no word for it. */
    void rebuild() {
        needsRebuild = true;
    }

    /** Looks for rows that don't fit before anything changes. */
    void check(String query) {
        checks.addAll(site.require(query));
    }

    /** Adds what ALTER TABLE says, if it can say all. */
    void tell(String change) {
        natively.addAll(site.sql("ALTER TABLE " + Quoting.identifier(before.name()) + " " + change));
    }

    /** Drops a column, if ALTER TABLE can. */
    void tellDropped(String column) {
        losesColumns = true;
        tell("DROP COLUMN " + Quoting.identifier(column));
    }

    void createIndex(Index index, String text) {
        for (IndexColumn column : index.columns()) {
            if (column.expression()) {
                QuotedNames.requireColumns(column.text(), table.name(), table.columnNames());
            } else {
                required(column.text());
            }
        }
        QuotedNames.requireColumns(index.where(), table.name(), table.columnNames());
        String name = index.name();
        names.requireFreeIndex(table, name);
        keptIndexes.add(new SchemaEntry("index", name, table.name(), text));
        natively.addAll(site.sql(text));
    }

    void dropIndex(DropIndex operation) {
        boolean found = keptIndexes.removeIf(index -> index.name().equalsIgnoreCase(operation.name()));
        if (!found && !operation.ifExists()) {
            throw new FurrowException("table \"" + table.name() + "\" has no index \"" + operation.name() + "\"");
        }
        if (found) {
            natively.addAll(site.sql("DROP INDEX " + Quoting.identifier(operation.name())));
        }
    }

    /** Puts another check for an enum type into the place of {@code check}. */
    void enumeration(String column, Clause check, EnumCheck changed) {
        needsRebuild = true;
        table = table.with(required(column).replaced(check, TableReader.constraint(changed.text())));
    }

    /** Gives the rows another value, and the column another default where it has {@code oldDefault}. */
    void enumerationValue(String column, String value, String oldDefault, String newDefault) {
        values.put(key(column), value);
        ColumnText changed = required(column);
        for (Clause clause : changed.clauses()) {
            if (clause.isDefault(oldDefault)) {
                table = table.with(changed.replaced(clause, TableReader.constraint("DEFAULT " + newDefault)));
            }
        }
    }

    /** Returns a column's name in a message. */
    String named(String column) {
        return "column \"" + column + "\" of table \"" + table.name() + "\"";
    }

    ColumnText required(String name) {
        return table.column(name)
                .orElseThrow(() -> new FurrowException(
                        Diagnostic.of("table \"" + table.name() + "\" has no column \"" + name + "\"")
                                .noting("It has " + String.join(", ", table.columnNames()) + ".")));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
