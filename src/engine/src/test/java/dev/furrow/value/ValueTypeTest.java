package dev.furrow.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "none", textBlock = """
            smallint, INT2, smallserial                                      | SMALL_INTEGER       | 0 | 0
            integer, INT, int4, serial, MEDIUMINT, INT UNSIGNED, tinyint(1)  | INTEGER             | 0 | 0
            bigint, UNSIGNED BIG INT, bigserial, BIGINT UNSIGNED             | BIG_INTEGER         | 0 | 0
            numeric(10,2), DECIMAL(10, 2), DECIMAL(10,2) /* money */         | DECIMAL             | 10 | 2
            numeric, decimal, NUMERIC(2000)                                  | DECIMAL             | 0 | 0
            numeric(5), DEC(5)                                               | DECIMAL             | 5 | 0
            real, float4, FLOAT(24)                                          | REAL                | 0 | 0
            double precision, DOUBLE, FLOAT, float(53), float8               | DOUBLE_PRECISION    | 0 | 0
            text, CLOB, citext, name, "char", LONG VARCHAR                   | TEXT                | 0 | 0
            character varying(40), VARCHAR(40), NVARCHAR(40), char(40)       | TEXT                | 40 | 0
            boolean, BOOL                                                    | BOOLEAN             | 0 | 0
            date                                                             | DATE                | 0 | 0
            time without time zone, TIME(3)                                  | TIME                | 0 | 0
            time(3) with time zone, timetz                                   | TIME_WITH_ZONE      | 0 | 0
            timestamp(3) without time zone, DATETIME, TIMESTAMP              | TIMESTAMP           | 0 | 0
            timestamp with time zone, timestamptz, TIMESTAMP(6) WITH TIME ZONE | TIMESTAMP_WITH_ZONE | 0 | 0
            interval, INTERVAL(3), interval day to second(3)                 | INTERVAL            | 0 | 0
            bytea, BLOB, VARBINARY(16)                                       | BYTES               | 0 | 0
            uuid, UUID TEXT                                                  | UUID                | 0 | 0
            json, jsonb, JSON TEXT                                           | JSON                | 0 | 0
            integer[], text[][], numeric(10,2)[], interval[], point[]        | ARRAY               | 0 | 0
            int4range, numrange, tstzmultirange                              | RANGE               | 0 | 0
            point, line, lseg, box, path, polygon, circle                    | SHAPE               | 0 | 0
            "Integer", app.mood, money, bit varying(5), inet, MYINT, interest | UNKNOWN            | 0 | 0
            """)
    void a_type_is_known_by_its_name(String names, ValueKind kind, int length, int scale) {
        for (String name : names.split(", (?![0-9])", -1)) {
            assertThat(ValueType.of(name)).as(name).isEqualTo(new ValueType(kind, length, scale));
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void of_no_type_nothing_is_known(String declared) {
        assertThat(ValueType.of(declared)).isEqualTo(ValueType.of(ValueKind.UNKNOWN));
    }
}
