package dev.furrow.autogenerate;

import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.error.Place;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Schema;
import java.util.List;

/**
 * What became of a live database beside its revisions.
 *
 * @param operations what makes it of what the revisions make
 * @param obstacle what no operation makes of it; empty if there is nothing
 */
record Drift(List<RecordedOperation> operations, String obstacle) {
    static final Drift NONE = new Drift(List.of(), "");

    Drift {
        operations = List.copyOf(operations);
    }

    static Drift of(Schema live, Schema made) {
        Comparison comparison = Comparison.of(made, live);
        Place place = Place.of("the live database");
        return new Drift(
                comparison.operations().stream()
                        .map(operation -> new RecordedOperation(operation, place))
                        .toList(),
                comparison.differences().stream()
                        .filter(difference -> !difference.obstacle().isEmpty())
                        .map(Difference::subject)
                        .findFirst()
                        .orElse(""));
    }
}
