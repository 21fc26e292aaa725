package dev.furrow.ledger;

import dev.furrow.database.Catalog;
import dev.furrow.database.TableLookup;
import dev.furrow.schema.Column;
import dev.furrow.schema.Definition;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.schema.told.TableSize;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a ledger knows of its tables. */
final class LedgerCatalog implements Catalog, TableLookup {
    private final Ledger ledger;

    LedgerCatalog(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public SortedSet<TableName> tableNames() {
        SortedSet<TableName> names = new TreeSet<>();
        ledger.tables().stream().map(Table::name).forEach(names::add);
        return names;
    }

    @Override
    public Map<TableName, Set<String>> columnNames() {
        Map<TableName, Set<String>> names = new HashMap<>();
        for (Table table : ledger.tables()) {
            Set<String> columns = names.computeIfAbsent(table.name(), name -> new HashSet<>());
            table.columns().forEach(column -> columns.add(column.name()));
        }
        return names;
    }

    @Override
    public Tables tables() {
        return new Tables(ledger.tables(), "");
    }

    @Override
    public Schema schema() {
        List<SchemaTable> tables = new ArrayList<>();
        for (Table table : ledger.tables()) {
            tables.add(schema(table));
        }
        return new Schema(LedgerSystem.PRODUCT, "main", false, tables, List.of(), List.of(), List.of(), List.of());
    }

    private static SchemaTable schema(Table table) {
        List<Definition<Column>> columns = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            columns.add(new Definition<>(column.name(), column.name() + " " + column.type(), null));
        }
        return new SchemaTable(table.name(), "", "", "", columns, List.of(), List.of(), List.of(), Set.of());
    }

    @Override
    public Map<TableName, TableSize> sizes() {
        return Map.of();
    }

    @Override
    public Map<TableName, OwnedSequence.Position> positions(Collection<OwnedSequence> sequences) {
        return Map.of();
    }

    @Override
    public boolean hasTable(TableName table) {
        return ledger.has(table.name());
    }

    @Override
    public OptionalInt width(TableName table, String column) {
        return OptionalInt.empty();
    }

    @Override
    public boolean hasAnyCalled(Collection<String> names) {
        return names.stream().anyMatch(ledger::has);
    }

    @Override
    public List<Namesake> namesakes(TableName table, String column) {
        return List.of();
    }

    @Override
    public boolean hasSchema(String schema) {
        return schema.equals("main");
    }
}
