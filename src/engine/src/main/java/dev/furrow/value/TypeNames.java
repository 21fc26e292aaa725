package dev.furrow.value;

import java.util.HashMap;
import java.util.Map;

/**
 * What types hold, by their names: PostgreSQL's own ("Data Types" in its manual), and those that people declare columns of SQLite
 * with ("Datatypes In SQLite" in its manual, which takes any).
 */
final class TypeNames {
    private static final Map<String, ValueKind> KINDS = kinds("""
            SMALL_INTEGER       | smallint, int2, smallserial, serial2
            INTEGER             | integer, int, int4, serial, serial4, mediumint, tinyint, int3, int1
            BIG_INTEGER         | bigint, int8, bigserial, serial8, big int, big integer, unsigned big int, long integer
            DECIMAL             | numeric, decimal, dec, number, num
            REAL                | real, float4
            DOUBLE_PRECISION    | double precision, float8, float, double
            TEXT                | text, character varying, varchar, character, char, bpchar, "char", name, citext, clob, string,
            TEXT                | varchar2, nvarchar, nvarchar2, nchar, ntext, tinytext, mediumtext, longtext, char varying,
            TEXT                | long varchar, varying character, native character, national character, national character varying
            BOOLEAN             | boolean, bool
            DATE                | date
            TIME                | time, time without time zone
            TIME_WITH_ZONE      | time with time zone, timetz
            TIMESTAMP           | timestamp, timestamp without time zone, datetime
            TIMESTAMP_WITH_ZONE | timestamp with time zone, timestamptz
            INTERVAL            | interval
            BYTES               | bytea, blob, binary, varbinary, tinyblob, mediumblob, longblob, binary varying
            UUID                | uuid
            JSON                | json, jsonb
            RANGE               | int4range, int8range, numrange, tsrange, tstzrange, daterange
            RANGE               | int4multirange, int8multirange, nummultirange, tsmultirange, tstzmultirange, datemultirange
            SHAPE               | point, line, lseg, box, path, polygon, circle
            """);

    private TypeNames() {}

    /** Returns what the type of a name holds; of what isn't known as a whole the first word decides, as in {@code int unsigned}. */
    static ValueKind kind(DeclaredType type) {
        if (type.words().isEmpty()) {
            return ValueKind.UNKNOWN;
        }
        ValueKind whole = KINDS.get(type.name());
        return whole != null ? whole : KINDS.getOrDefault(type.words().get(0), ValueKind.UNKNOWN);
    }

    private static Map<String, ValueKind> kinds(String table) {
        Map<String, ValueKind> kinds = new HashMap<>();
        for (String line : table.split("\n", -1)) {
            String[] parts = line.split("\\|", -1);
            for (String name : parts.length < 2 ? new String[0] : parts[1].split(",", -1)) {
                kinds.put(name.strip(), ValueKind.valueOf(parts[0].strip()));
            }
        }
        return Map.copyOf(kinds);
    }
}
