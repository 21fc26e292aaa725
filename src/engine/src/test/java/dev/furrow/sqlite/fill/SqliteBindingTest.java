package dev.furrow.sqlite.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.value.CanonicalForm;
import dev.furrow.value.Cell;
import dev.furrow.value.SeedRow;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes the short way comes out as what goes the long way. */
final class SqliteBindingTest {
    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource(delimiter = '|', textBlock = """
            SMALLINT      | 7
            INTEGER       | 7
            INTEGER       | -2147483648
            INTEGER       | 2147483647
            INTEGER       | -0
            INTEGER       | 007
            INTEGER       | +7
            BIGINT        | 999999999999999999
            BIGINT        | 9223372036854775807
            BIGINT        | -9223372036854775808
            SMALLINT      | 32767
            VARCHAR(3)    | abc
            VARCHAR(3)    | é😀b
            TEXT          | 12
            NUMERIC       | 12.50
            NUMERIC       | -12.
            NUMERIC       | 1e3
            NUMERIC(6, 2) | 12.50
            NUMERIC(6, 2) | 0.05
            NUMERIC(6, 2) | .05
            NUMERIC(6, 2) | 0012.50
            NUMERIC(6, 2) | 12.505
            NUMERIC(6, 2) | 12.5
            NUMERIC(6, 2) | -0.00
            NUMERIC(6, 2) | 9999.99
            NUMERIC(6)    | 12
            NUMERIC(6)    | 12.5
            NUMERIC(6, 2) | 0.00
            REAL          | 0.1
            DOUBLE        | 0.1
            DOUBLE        | 00000000000000000000000000000000001
            REAL          | -12.
            REAL          | -0.0
            REAL          | 1e-3
            REAL          | Infinity
            DATE          | 2026-02-28
            DATE          | 2024-02-29
            DATE          | 2026-12-31
            TIMESTAMP     | 2026-11-21 10:15:30
            TIMESTAMP     | 2026-12-31 23:59:59
            TIMESTAMP     | 2026-11-21T10:15:30
            TIMESTAMP     | 2026-11-21 10:15
            TIMESTAMP     | 2026-11-21 10:15:30.50
            TIMESTAMP     | 2026-11-21
            TIMESTAMPTZ   | 2026-11-21 10:15:30
            BOOLEAN       | yes
            """)
    void a_value_is_what_its_type_makes_of_it(String declared, String text) throws Exception {
        ValueType type = ValueType.of(declared);
        SeedRow row = new SeedRow();
        row.begin(1);
        row.add(("x" + text + "y").toCharArray(), 1, text.length());
        try (Connection connection = new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new Properties());
                PreparedStatement select = connection.prepareStatement("SELECT typeof(?1), ?1, typeof(?2), ?2")) {
            new SqliteBinding(type, 1).bind(select, row, 0);
            select.setObject(2, type.value(Cell.PLAIN, text));

            try (ResultSet found = select.executeQuery()) {
                assertThat(found.getString(1)).isEqualTo(found.getString(3));
                assertThat(found.getString(2)).isEqualTo(found.getString(4));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "half \uD83D"})
    void no_text_slips_through(String text) {
        assertThat(CanonicalForm.isText(text.toCharArray(), 0, text.length())).isFalse();
    }

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource(delimiter = '|', textBlock = """
            DATE      | 2026-02-29
            DATE      | 0000-01-01
            DATE      | 2026-13-01
            DATE      | 2026-11-00
            DATE      | 2026-11-31
            TIMESTAMP | 2026-11-21 24:00:00
            TIMESTAMP | 2026-11-21 10:60:00
            TIMESTAMP | 2026-11-21 10:15:60
            TIMESTAMP | 2026-11-21x10:15:30
            """)
    void no_value_slips_through(String declared, String text) {
        SeedRow row = new SeedRow();
        row.begin(1);
        row.add(text.toCharArray(), 0, text.length());

        assertThat(CanonicalForm.isDay(row.buffer(), row.start(0), row.end(0))).isFalse();
        assertThat(CanonicalForm.isMoment(row.buffer(), row.start(0), row.end(0)))
                .isFalse();
        assertThatThrownBy(() -> ValueType.of(declared).value(Cell.PLAIN, text))
                .isInstanceOf(UnfitValueException.class);
    }
}
