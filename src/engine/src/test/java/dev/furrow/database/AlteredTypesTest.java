package dev.furrow.database;

import static dev.furrow.operation.Ddl.bigInteger;
import static dev.furrow.operation.Ddl.binary;
import static dev.furrow.operation.Ddl.bool;
import static dev.furrow.operation.Ddl.change;
import static dev.furrow.operation.Ddl.date;
import static dev.furrow.operation.Ddl.decimal;
import static dev.furrow.operation.Ddl.doublePrecision;
import static dev.furrow.operation.Ddl.integer;
import static dev.furrow.operation.Ddl.json;
import static dev.furrow.operation.Ddl.real;
import static dev.furrow.operation.Ddl.smallInteger;
import static dev.furrow.operation.Ddl.string;
import static dev.furrow.operation.Ddl.text;
import static dev.furrow.operation.Ddl.time;
import static dev.furrow.operation.Ddl.timestamp;
import static dev.furrow.operation.Ddl.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Product;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A column that scripts in SQL declared, of any of PostgreSQL's types, gets another type on SQLite where it gets it there. */
class AlteredTypesTest {
    private static final Map<String, DataType> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("smallInteger", smallInteger()),
            Map.entry("integer", integer()),
            Map.entry("bigInteger", bigInteger()),
            Map.entry("decimal", decimal(12, 2)),
            Map.entry("real", real()),
            Map.entry("doublePrecision", doublePrecision()),
            Map.entry("text", text()),
            Map.entry("string", string(100)),
            Map.entry("bool", bool()),
            Map.entry("date", date()),
            Map.entry("time", time()),
            Map.entry("timetz", time().withTimeZone()),
            Map.entry("timestamp", timestamp()),
            Map.entry("timestamptz", timestamp().withTimeZone()),
            Map.entry("binary", binary()),
            Map.entry("uuid", uuid()),
            Map.entry("json", json())));

    /** Declared types, each with a default. */
    private static final Map<String, String> DECLARED = new TreeMap<>(Map.ofEntries(
            Map.entry("smallint", "7"),
            Map.entry("INTEGER", "7"),
            Map.entry("int8", "7"),
            Map.entry("numeric(10, 2)", "7.5"),
            Map.entry("NUMERIC", "7"),
            Map.entry("real", "7"),
            Map.entry("double precision", "7"),
            Map.entry("text", "'7'"),
            Map.entry("character varying(40)", "'7'"),
            Map.entry("boolean", "TRUE"),
            Map.entry("date", "'2026-02-03'"),
            Map.entry("time(3)", "'10:15:30'"),
            Map.entry("time with time zone", "'10:15:30+00'"),
            Map.entry("timestamp(3)", "'2026-02-03 10:15:30'"),
            Map.entry("timestamptz", "'2026-02-03 10:15:30+00'"),
            Map.entry("INTERVAL", "'1 day'"),
            Map.entry("interval(3)", "'1 day'"),
            Map.entry("bytea", "'\\x00'"),
            Map.entry("uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"),
            Map.entry("jsonb", "'7'"),
            Map.entry("POINT", "'(1,2)'"),
            Map.entry("box", "'(1,2),(3,4)'"),
            Map.entry("circle", "'<(1,2),3>'"),
            Map.entry("int4range", "'[1,2)'"),
            Map.entry("NumRange", "'[1,2)'"),
            Map.entry("tsrange", "'[2026-02-03,2026-02-04)'"),
            Map.entry("integer[]", "'{1}'"),
            Map.entry("text[]", "'{1}'")));

    private CaseDatabase postgres;
    private CaseDatabase sqlite;

    @BeforeEach
    void open() throws SQLException {
        postgres = CaseDatabase.of(Product.POSTGRESQL);
        sqlite = CaseDatabase.of(Product.SQLITE);
        postgres.execute("BEGIN");
        sqlite.execute("BEGIN");
    }

    @AfterEach
    void close() throws SQLException {
        postgres.close();
        sqlite.close();
    }

    @Test
    void what_postgresql_casts_sqlite_converts_and_nothing_else() throws SQLException {
        List<String> differences = new ArrayList<>();
        for (String declared : DECLARED.keySet()) {
            for (String type : TYPES.keySet()) {
                boolean isTaken = takes(sqlite, "x " + declared, type);
                if (isTaken != takes(postgres, "x " + declared, type) && !isNew(declared, type)) {
                    differences.add(declared + " to " + type + (isTaken ? ": taken" : ": refused"));
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    /** PostgreSQL 18 alone casts between integers and bytes. */
    private static boolean isNew(String declared, String type) {
        return declared.equals("bytea") || type.equals("binary");
    }

    @Test
    void a_default_that_postgresql_does_not_keep_sqlite_does_not_keep_either() throws SQLException {
        List<String> taken = new ArrayList<>();
        for (Map.Entry<String, String> declared : DECLARED.entrySet()) {
            String column = "x " + declared.getKey() + " DEFAULT " + declared.getValue();
            for (String type : TYPES.keySet()) {
                if (takes(sqlite, column, type) && !takes(postgres, column, type)) {
                    taken.add(column + " to " + type);
                }
            }
        }

        assertThat(taken).isEmpty();
    }

    private static boolean takes(CaseDatabase database, String column, String type) throws SQLException {
        database.execute("SAVEPOINT before");
        try {
            database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, " + column + ")");
            database.run(op -> op.alterColumn("t", change("x").type(Objects.requireNonNull(TYPES.get(type)))), "");
            return true;
        } catch (FurrowException | SQLException e) {
            return false;
        } finally {
            database.execute("ROLLBACK TO before");
            database.execute("RELEASE before");
        }
    }
}
