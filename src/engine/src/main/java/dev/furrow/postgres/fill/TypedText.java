package dev.furrow.postgres.fill;

import dev.furrow.value.Cell;
import dev.furrow.value.DeclaredType;
import dev.furrow.value.GivenValue;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueType;
import java.sql.SQLException;

/** What a text has to be that a statement brings for a column. */
public final class TypedText {
    private final ValueType type;
    private final PostgresForm form;

    private TypedText(ValueType type, PostgresForm form) {
        this.type = type;
        this.form = form;
    }

    /** Returns what a type asks for, named as the catalog does; no domain. */
    public static TypedText of(PostgresForms forms, String type) throws SQLException {
        DeclaredType declared = DeclaredType.parse(type);
        return new TypedText(ValueType.of(declared), forms.of(declared));
    }

    /** Requires the spelling of one of the type's values; whether there is such a value the server says. */
    public void require(Object value) throws UnfitValueException {
        form.text(Cell.PLAIN, GivenValue.text(type, value));
    }
}
