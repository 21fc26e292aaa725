package dev.furrow.schema;

import dev.furrow.error.FurrowException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of a few words. On PostgreSQL an enum type that {@code createEnum} made, on SQLite text with a check.
 *
 * @param values in their order, at least one, no two alike
 */
public record EnumerationType(TableName name, List<String> values) implements DataType {
    public EnumerationType {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new FurrowException("enumeration \"" + name + "\" has no values");
        }
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!seen.add(value)) {
                throw new FurrowException("enumeration \"" + name + "\" has \"" + value + "\" twice");
            }
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.enumeration(this);
    }
}
