package dev.furrow.model.ddl;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Product;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a column's type. A type that isn't portable keeps its word on the script's own database, and is something of like shape on
 * the others.
 */
final class TypeReader {
    private static final Map<String, DataType> PLAIN = plain();
    private static final Pattern NUMBERED = Pattern.compile("([a-z][a-z ]*)\\((\\d{1,9})(?:,(\\d{1,9}))?\\)(.*)");

    private final List<Product> others;
    private final Map<TableName, EnumerationType> enums;

    /**
     * Reads types of a script.
     *
     * @param others the databases but the script's own
     * @param enums that are known by then
     */
    TypeReader(List<Product> others, Map<TableName, EnumerationType> enums) {
        this.others = others;
        this.enums = enums;
    }

    private static Map<String, DataType> plain() {
        Map<String, DataType> types = new HashMap<>();
        List.of("smallint", "int2").forEach(word -> types.put(word, SimpleType.SMALL_INTEGER));
        List.of("integer", "int", "int4", "mediumint").forEach(word -> types.put(word, SimpleType.INTEGER));
        List.of("bigint", "int8").forEach(word -> types.put(word, SimpleType.BIG_INTEGER));
        List.of("text", "clob").forEach(word -> types.put(word, SimpleType.TEXT));
        List.of("boolean", "bool").forEach(word -> types.put(word, SimpleType.BOOL));
        types.put("date", SimpleType.DATE);
        List.of("real", "float4").forEach(word -> types.put(word, SimpleType.REAL));
        List.of("double precision", "double", "float", "float8")
                .forEach(word -> types.put(word, SimpleType.DOUBLE_PRECISION));
        List.of("bytea", "blob").forEach(word -> types.put(word, SimpleType.BINARY));
        List.of("uuid", "uuid text").forEach(word -> types.put(word, SimpleType.UUID));
        List.of("jsonb", "json text").forEach(word -> types.put(word, SimpleType.JSON));
        // Six digits of a second are what the type without a number has.
        for (String digits : List.of("", "(6)")) {
            List.of("timestamp" + digits, "timestamp" + digits + " without time zone")
                    .forEach(word -> types.put(word, new TimestampType(false)));
            List.of("timestamptz" + digits, "timestamp" + digits + " with time zone")
                    .forEach(word -> types.put(word, new TimestampType(true)));
            List.of("time" + digits, "time" + digits + " without time zone")
                    .forEach(word -> types.put(word, new TimeType(false)));
            List.of("timetz" + digits, "time" + digits + " with time zone")
                    .forEach(word -> types.put(word, new TimeType(true)));
        }
        types.put("datetime", new TimestampType(false));
        return types;
    }

    /** Goes past a type. */
    DataType read(DdlCursor cursor) {
        if (!cursor.isAtWord()) {
            return quoted(cursor);
        }
        StringBuilder word = new StringBuilder(cursor.typeName());
        while (cursor.isAtAny("precision", "varying", "text") || isField(cursor, word)) {
            word.append(' ').append(cursor.name());
        }
        if (cursor.isAtSymbol('(')) {
            word.append('(')
                    .append(cursor.inParentheses().replaceAll("\\s+", ""))
                    .append(')');
        }
        if (cursor.take("with", "time", "zone")) {
            word.append(" with time zone");
        } else if (cursor.take("without", "time", "zone")) {
            word.append(" without time zone");
        }
        return arrayOf(cursor, word.toString());
    }

    /** An interval may say which parts of a time it has. */
    private static boolean isField(DdlCursor cursor, StringBuilder word) {
        return word.indexOf("interval") == 0
                && cursor.isAtAny("year", "month", "day", "hour", "minute", "second", "to");
    }

    private DataType arrayOf(DdlCursor cursor, String element) {
        StringBuilder dimensions = new StringBuilder();
        if (cursor.take("array")) {
            dimensions.append("[]");
        }
        while (cursor.takeSymbol('[')) {
            while (!cursor.takeSymbol(']')) {
                cursor.any();
            }
            dimensions.append(dimensions.toString().equals("[]") && cursor.isAtSymbol('[') ? "" : "[]");
        }
        return dimensions.isEmpty() ? of(element) : ofText(element + "[]", "text");
    }

    private DataType quoted(DdlCursor cursor) {
        TableName name = cursor.tableName();
        EnumerationType enumeration = enums.get(name);
        return enumeration == null ? ofText('"' + name.toString().replace("\"", "\"\"") + '"', "text") : enumeration;
    }

    /** Returns the type of a word in lower case, with its numbers. */
    DataType of(String word) {
        DataType plain = PLAIN.get(word);
        if (plain != null) {
            return plain;
        }
        EnumerationType enumeration = enums.get(TableName.of(word));
        if (enumeration != null) {
            return enumeration;
        }
        Matcher numbered = NUMBERED.matcher(word);
        return numbered.matches() ? ofNumbers(word, numbered) : ofText(word, standIn(word));
    }

    private DataType ofNumbers(String word, Matcher numbered) {
        int first = Integer.parseInt(numbered.group(2));
        boolean isOne = numbered.group(3) == null;
        boolean isWhole = numbered.group(4).isEmpty();
        return switch (isWhole ? numbered.group(1) : "") {
            case "varchar", "character varying", "nvarchar", "varchar2" ->
                isOne && first > 0 ? new StringType(first) : ofText(word, "text");
            case "numeric", "decimal" -> decimal(word, first, isOne ? 0 : Integer.parseInt(numbered.group(3)));
            case "float" -> first <= 24 ? SimpleType.REAL : SimpleType.DOUBLE_PRECISION;
            default -> ofText(word, standIn(word));
        };
    }

    private DataType decimal(String word, int precision, int scale) {
        return precision > 0 && scale <= precision ? new DecimalType(precision, scale) : ofText(word, "numeric");
    }

    private static String standIn(String word) {
        String first = word.split("[ (]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (first) {
            case "TIMESTAMP", "TIMESTAMPTZ" -> "timestamp";
            case "TIME", "TIMETZ" -> "time";
            case "CHAR", "CHARACTER", "BPCHAR", "VARCHAR", "NUMERIC", "DECIMAL" -> word;
            case "SERIAL", "SERIAL4", "SMALLSERIAL", "SERIAL2" -> "integer";
            case "BIGSERIAL", "SERIAL8" -> "bigint";
            case "OID", "BIT", "VARBIT" -> "blob";
            case "MONEY" -> "numeric";
            default -> "text";
        };
    }

    /** Returns a type whose texts are ordered as {@code collation} says, on the script's own database: no two know one of a name. */
    DataType collated(DataType type, String collation) {
        String word = type instanceof StringType string ? "varchar(" + string.length() + ")" : "text";
        String own = type instanceof NamedType named ? named.word() : word;
        return ofText(own + " COLLATE " + collation, type instanceof NamedType ? standIn(own) : word);
    }

    private NamedType ofText(String word, String standIn) {
        NamedType type = NamedType.of(word);
        for (Product other : others) {
            type = standIn.equals(word) ? type : type.on(other, standIn);
        }
        return type;
    }
}
