package dev.furrow.operation.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements as the author wrote them.
 *
 * @param sql one statement or several; with parameters one
 * @param parameters the values of the statement's question marks, in their order
 */
public record Execute(String sql, List<@Nullable Object> parameters) implements Operation {
    public Execute {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.execute(this);
    }
}
