package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.postgres.text.SequenceOptions;
import dev.furrow.schema.Column;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;
import dev.furrow.sql.Quoting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@link SchemaQueries#COLUMNS}. */
final class PostgresColumnReading {
    private static final Map<String, String> SERIALS =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

    private final String name;
    private final String type;
    private final String printedDefault;
    private final String generated;
    private final String collation;
    private final boolean isNotNull;
    private final boolean isNotNullHereOnly;
    private final String comment;
    private final Numbering numbering;
    private final boolean isSerial;
    private final DataType read;

    /**
     * Reads a column.
     *
     * @param table whose column it is
     * @param enums by the number of their type
     */
    PostgresColumnReading(ResultSet row, String table, Map<Long, EnumerationType> enums) throws SQLException {
        this.name = row.getString("name");
        this.type = row.getString("type");
        this.printedDefault = QueryRows.text(row, "default");
        this.generated = row.getString("attgenerated");
        this.collation = QueryRows.text(row, "collation");
        this.isNotNull = row.getBoolean("attnotnull");
        this.isNotNullHereOnly = row.getBoolean("no_inherit");
        this.comment = QueryRows.text(row, "comment");
        this.numbering = numbering(row);
        this.isSerial = isSerial(row, table);
        EnumerationType enumeration = enums.get(row.getLong("type_id"));
        this.read = enumeration == null ? printed() : enumeration;
    }

    private DataType printed() {
        return collation.isEmpty() ? PrintedType.of(type) : NamedType.of(type + " COLLATE " + collation);
    }

    private static Numbering numbering(ResultSet row) throws SQLException {
        return switch (row.getString("attidentity")) {
            case "a" -> new Numbering(Numbering.Giver.DATABASE_ALWAYS, SequenceReading.numbers(row));
            case "d" -> new Numbering(Numbering.Giver.DATABASE, SequenceReading.numbers(row));
            default -> Numbering.NONE;
        };
    }

    /** Returns whether the word serial, after the column's name, makes the same. */
    private boolean isSerial(ResultSet row, String table) throws SQLException {
        return row.getString("sequence") != null
                && row.getString("attidentity").isEmpty()
                && isNotNull
                && SERIALS.containsKey(type)
                && type.equals(row.getString("sequence_type"))
                && row.getString("sequence_name").equals(table + "_" + name + "_seq")
                && printedDefault.equals("nextval('" + row.getString("sequence") + "'::regclass)")
                && SequenceReading.numbers(row).equals(Numbers.PLAIN);
    }

    boolean isSerial() {
        return isSerial;
    }

    Definition<Column> definition() {
        Column words = words();
        return new Definition<>(name, text(), words, words == null && !generated.isEmpty() ? printedDefault : "");
    }

    private String text() {
        StringBuilder text = new StringBuilder(Quoting.identifier(name)).append(' ');
        if (isSerial) {
            return text.append(SERIALS.get(type)).append(" NOT NULL").toString();
        }
        text.append(type);
        if (!collation.isEmpty()) {
            text.append(" COLLATE ").append(collation);
        }
        if (!generated.isEmpty()) {
            text.append(" GENERATED ALWAYS AS (").append(printedDefault).append(isStored() ? ") STORED" : ") VIRTUAL");
        } else if (!printedDefault.isEmpty()) {
            text.append(" DEFAULT ").append(printedDefault);
        }
        if (numbering.giver() != Numbering.Giver.ROW) {
            text.append(' ').append(SequenceOptions.identity(numbering));
        }
        return text.append(isNotNull ? " NOT NULL" : "")
                .append(isNotNullHereOnly ? " NO INHERIT" : "")
                .toString();
    }

    private boolean isStored() {
        return generated.equals("s");
    }

    /** There are no words for what is computed when it is read, nor for a NOT NULL that inheriting tables don't have. */
    private @Nullable Column words() {
        if ((!generated.isEmpty() && !isStored()) || isNotNullHereOnly) {
            return null;
        }
        return isSerial
                ? column(NamedType.of(SERIALS.getOrDefault(type, "")), new DefaultValue.None())
                : column(read, defaultValue());
    }

    private Column column(DataType its, DefaultValue value) {
        return new Column(name, its, !isNotNull, value, numbering, comment, List.of());
    }

    private DefaultValue defaultValue() {
        if (isStored()) {
            return new DefaultValue.Generated(Parentheses.inside(printedDefault));
        }
        int length = type.indexOf('(');
        return PrintedDefault.of(printedDefault, length < 0 ? type : type.substring(0, length));
    }
}
