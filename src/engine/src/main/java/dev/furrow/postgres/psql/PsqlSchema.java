package dev.furrow.postgres.psql;

import dev.furrow.database.client.SchemaScript;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema for psql. An error leaves the transaction fit for nothing but a rollback, whatever psql does then. */
public final class PsqlSchema implements SchemaScript {
    private final String schema;
    private final List<String> searchPath;
    private final PsqlText text = new PsqlText(false);

    /**
     * Writes for a schema.
     *
     * @param schema made if it is missing; empty for the one that the session has when the script is loaded
     * @param searchPath schemas that follow it
     */
    public PsqlSchema(String schema, List<String> searchPath) {
        this.schema = schema;
        this.searchPath = List.copyOf(searchPath);
    }

    @Override
    public String command() {
        return "psql -X -v ON_ERROR_STOP=1 -f FILE \"$DATABASE_URL\"";
    }

    /** Bodies of functions may name what comes later. */
    @Override
    public String opening() {
        return """
            SET client_encoding TO 'UTF8';
            BEGIN;
            SET LOCAL standard_conforming_strings TO on;
            SET LOCAL check_function_bodies TO off;
            """ + room();
    }

    private String room() {
        if (schema.isEmpty()) {
            return "";
        }
        String path = Stream.concat(Stream.of(schema), searchPath.stream())
                .map(Quoting::identifier)
                .collect(Collectors.joining(", "));
        return "CREATE SCHEMA IF NOT EXISTS " + Quoting.identifier(schema) + ";\nSET LOCAL search_path TO " + path
                + ";\n";
    }

    @Override
    public String statement(SqlStatement statement) {
        return text.of(statement.place(), statement.text()) + ";\n";
    }

    @Override
    public String closing() {
        return "COMMIT;\n";
    }
}
