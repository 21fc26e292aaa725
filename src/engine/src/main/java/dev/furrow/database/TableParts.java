package dev.furrow.database;

import dev.furrow.schema.Constraint;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A table while the answers of several queries come together. */
public final class TableParts {
    public final Set<TableTrait> traits = EnumSet.noneOf(TableTrait.class);
    public final List<TableColumn> columns = new ArrayList<>();
    public final List<Constraint> constraints = new ArrayList<>();
    public final List<TableName> parents = new ArrayList<>();
    public final List<OwnedSequence> sequences = new ArrayList<>();

    /**
     * Returns the tables whose parts these are.
     *
     * @param schema the application's, empty where there are no schemas
     */
    public static Tables assembled(Map<TableName, TableParts> parts, String schema) {
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<TableName, TableParts> entry : new TreeMap<>(parts).entrySet()) {
            TableParts part = entry.getValue();
            tables.add(new Table(
                    entry.getKey(), part.traits, part.columns, part.constraints, part.parents, part.sequences));
        }
        return new Tables(tables, schema);
    }
}
