package dev.furrow.model;

import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.model.ddl.DeclaredSchema;
import dev.furrow.model.ddl.DeclaredTable;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.validation.OperationValidation;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Index;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes all that a script declares, in an order that runs, each operation at the line that declares it. */
final class WantedOperations {
    private final DeclaredSchema declared;
    private final Product product;
    private final Map<String, Place> places = new HashMap<>();

    private WantedOperations(DeclaredSchema declared, Product product) {
        this.declared = declared;
        this.product = product;
    }

    /** Returns the operations for {@code product}. */
    static List<RecordedOperation> of(DeclaredSchema declared, Product product) {
        return new WantedOperations(declared, product).recorded();
    }

    /** Returns the schema that they make, as its author said it. */
    static Schema schema(DeclaredSchema declared, Product product) {
        return new WantedOperations(declared, product).schema();
    }

    private List<RecordedOperation> recorded() {
        Schema nothing = new Schema(product, "", true, List.of(), List.of(), List.of(), List.of(), List.of());
        Comparison comparison = Comparison.of(nothing, schema());
        IdentityHashMap<Operation, Place> known = new IdentityHashMap<>();
        for (Difference difference : comparison.differences()) {
            Place place = places.getOrDefault(difference.subject(), Place.of("the models"));
            difference.operations().forEach(operation -> known.put(operation, place));
        }
        List<RecordedOperation> recorded = new ArrayList<>();
        for (Operation operation : comparison.operations()) {
            recorded.add(valid(operation, known.getOrDefault(operation, Place.of("the models"))));
        }
        return recorded;
    }

    /** A database may cut off what is too long of a name; a revision couldn't say it. */
    private static RecordedOperation valid(Operation operation, Place place) {
        try {
            operation.accept(new OperationValidation());
            return new RecordedOperation(operation, place);
        } catch (FurrowException e) {
            throw e.at(place);
        }
    }

    private Schema schema() {
        List<SchemaObject> others = new ArrayList<>();
        for (DeclaredSchema.Unread unread : declared.others()) {
            String name = String.valueOf(others.size() + 1);
            places.put("statement " + name, unread.statement().place());
            others.add(new SchemaObject(
                    "statement",
                    unread.place(),
                    name,
                    List.of(unread.statement().text()),
                    "",
                    Set.of()));
        }
        return new Schema(
                product,
                "",
                true,
                declared.tables().stream().map(this::table).toList(),
                declared.views(),
                declared.sequences(),
                declared.enums(),
                others);
    }

    private SchemaTable table(DeclaredTable table) {
        places.put("table " + table.name(), table.place());
        List<Definition<Column>> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(new Definition<>(column.name(), "", column)));
        List<Definition<Constraint>> constraints = new ArrayList<>();
        table.constraints().forEach(each -> constraints.add(new Definition<>(each.name(), "", each)));
        List<Definition<Index>> indexes = new ArrayList<>();
        table.indexes().forEach(index -> indexes.add(new Definition<>(index.name(), "", index)));
        return new SchemaTable(
                table.name(), "", "", table.comment(), columns, constraints, indexes, List.of(), Set.of());
    }
}
