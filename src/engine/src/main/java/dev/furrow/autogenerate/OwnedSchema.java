package dev.furrow.autogenerate;

import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.View;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Of a live schema what the project's revisions made: the rest is somebody else's, and nothing is done about it. */
final class OwnedSchema {
    private OwnedSchema() {}

    /** Returns what of {@code live} has the name of something that the revisions make. */
    static Schema of(Schema live, Schema made) {
        return new Schema(
                live.product(),
                live.name(),
                live.addsConstraints(),
                live.tables().stream()
                        .filter(table -> made.table(table.name()).isPresent())
                        .toList(),
                named(live.views(), made.views(), View::name),
                named(live.sequences(), made.sequences(), Sequence::name),
                named(live.enums(), made.enums(), EnumerationType::name),
                named(live.objects(), made.objects(), SchemaObject::id));
    }

    private static <T, N> List<T> named(List<T> live, List<T> made, Function<T, N> name) {
        Set<N> names = made.stream().map(name).collect(Collectors.toSet());
        return live.stream().filter(each -> names.contains(name.apply(each))).toList();
    }
}
