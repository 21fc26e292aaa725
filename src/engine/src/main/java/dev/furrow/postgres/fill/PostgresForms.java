package dev.furrow.postgres.fill;

import dev.furrow.database.QueryRows;
import dev.furrow.postgres.text.BaseTypes;
import dev.furrow.schema.TableColumn;
import dev.furrow.sql.Quoting;
import dev.furrow.value.DeclaredType;
import dev.furrow.value.ValueType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms of types, those of composite ones too: the catalog is asked once what a type of another name is made of. */
public final class PostgresForms {
    private static final String FIELDS = BaseTypes.WITH + "SELECT " + BaseTypes.OF_A + """
             FROM pg_catalog.pg_type t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.typrelid
              LEFT JOIN base b ON b.id = a.atttypid
            WHERE t.oid = pg_catalog.to_regtype(%s) AND t.typtype = 'c' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
            """;

    private final Connection connection;
    private final Map<DeclaredType, PostgresForm> named = new HashMap<>();

    public PostgresForms(Connection connection) {
        this.connection = connection;
    }

    PostgresForm[] of(List<TableColumn> columns) throws SQLException {
        PostgresForm[] forms = new PostgresForm[columns.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = of(DeclaredType.parse(columns.get(i).baseType()));
        }
        return forms;
    }

    PostgresForm of(DeclaredType type) throws SQLException {
        return switch (ValueType.of(type).kind()) {
            case ARRAY -> PostgresForm.array(type, of(type.element()));
            case UNKNOWN -> named(type);
            default -> PostgresForm.of(type);
        };
    }

    private PostgresForm named(DeclaredType type) throws SQLException {
        PostgresForm known = named.get(type);
        if (known == null) {
            List<PostgresForm> fields = fields(type.name());
            known = fields.isEmpty() ? ScalarForm.ANY : new PostgresComposite(fields);
            named.put(type, known);
        }
        return known;
    }

    private List<PostgresForm> fields(String type) throws SQLException {
        List<DeclaredType> types = new ArrayList<>();
        QueryRows.each(
                connection,
                FIELDS.formatted(Quoting.literal(type)),
                row -> types.add(DeclaredType.parse(row.getString(1))));
        List<PostgresForm> fields = new ArrayList<>();
        for (DeclaredType field : types) {
            fields.add(of(field));
        }
        return fields;
    }
}
