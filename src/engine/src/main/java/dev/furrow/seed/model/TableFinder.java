package dev.furrow.seed.model;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the table that a seed or a setting names. */
public final class TableFinder {
    private final SeedDatabase database;
    private final Tables tables;

    public TableFinder(SeedDatabase database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Returns the table that {@code name} means; without a schema, one of the application's. */
    public Optional<TableName> find(TableName name) {
        boolean plain = !name.isQualified() || database.schema().isEmpty();
        return plain
                ? find(name.name())
                : Optional.of(name).filter(known -> tables.find(known).isPresent());
    }

    /**
     * Returns the table of exactly that name in the application's schema, else the one that {@code schema.table} names, else the only
     * one of the application's schema that differs by case.
     */
    public Optional<TableName> find(String text) {
        TableName plain = database.table(text);
        if (tables.find(plain).isPresent()) {
            return Optional.of(plain);
        }
        TableName parsed = text.startsWith(".") || text.endsWith(".") ? plain : TableName.parse(text);
        if (parsed.isQualified() && tables.find(parsed).isPresent()) {
            return Optional.of(parsed);
        }
        List<TableName> similar = new ArrayList<>();
        for (Table table : tables.all()) {
            TableName name = table.name();
            if (name.schema().equals(database.schema()) && name.name().equalsIgnoreCase(text)) {
                similar.add(name);
            }
        }
        return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
    }

    /** Returns what the tables of the application's schema are called. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Table table : tables.all()) {
            if (table.name().schema().equals(database.schema())) {
                names.add(table.name().name());
            }
        }
        return names;
    }
}
