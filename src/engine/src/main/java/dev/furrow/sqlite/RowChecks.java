package dev.furrow.sqlite;

import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.sqlite.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Queries for the first row of a table that a change would not fit; each finds a sentence that names row and value. */
final class RowChecks {
    private final TableText table;

    RowChecks(TableText table) {
        this.table = table;
    }

    /** Finds a row whose {@code value} is NULL. */
    String notNull(String column, String value) {
        return first(value + " IS NULL", text(" has no value for column \"" + column + "\", which may not be NULL"));
    }

    /** Finds any row at all. */
    String empty(String column) {
        return first("", text(" has no value for column \"" + column + "\", which may not be NULL and has no default"));
    }

    /** Finds a row whose {@code value} doesn't meet {@code condition}, that of a type. */
    String fits(String column, String value, String condition, String type) {
        return first(
                value + " IS NOT NULL AND (" + condition + ") IS NOT TRUE",
                text(" doesn't fit: column \"" + column + "\" is to be " + type + ", and has ") + " || quote(" + value
                        + ")");
    }

    /** Finds a row that doesn't meet a check. */
    String check(String name, String condition) {
        List<String> values = new ArrayList<>();
        Tokens tokens = new Tokens(condition);
        for (ColumnText column : table.columns()) {
            if (tokens.mention(column.name())) {
                values.add(text((values.isEmpty() ? ": " : ", ") + column.name() + " = ") + " || quote("
                        + Quoting.identifier(column.name()) + ")");
            }
        }
        String shown = values.isEmpty() ? "" : " || " + String.join(" || ", values);
        return first("NOT (" + condition + ")", text(" doesn't meet check \"" + name + "\"") + shown);
    }

    /** Finds values that two rows share. */
    String unique(String name, List<String> columns) {
        List<String> filled = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (String column : columns) {
            filled.add(Quoting.identifier(column) + " IS NOT NULL");
            shown.add(text((shown.isEmpty() ? "" : ", ") + column + " = ") + " || quote(" + Quoting.identifier(column)
                    + ")");
        }
        String list = Quoting.list(columns);
        return "SELECT " + row() + " || " + text(" isn't the only one of its kind, as \"" + name + "\" asks: ")
                + " || " + String.join(" || ", shown) + " FROM " + Quoting.identifier(table.name()) + " WHERE "
                + String.join(" AND ", filled) + " GROUP BY " + list.substring(1, list.length() - 1)
                + " HAVING count(*) > 1 LIMIT 1";
    }

    private String first(String condition, String sentence) {
        return "SELECT " + row() + " || " + sentence + " FROM " + Quoting.identifier(table.name())
                + (condition.isEmpty() ? "" : " WHERE " + condition) + " LIMIT 1";
    }

    /** Names the row: by its rowid, or where there is none by its key. */
    private String row() {
        String of = " of \"" + table.name() + "\"";
        if (table.hasRowid()) {
            return text("row ") + " || " + rowid(table) + " || " + text(of);
        }
        List<String> parts = new ArrayList<>();
        for (String column : table.primaryKey()) {
            parts.add("quote(" + Quoting.identifier(column) + ")");
        }
        return text("row ") + " || " + String.join(" || ', ' || ", parts) + " || " + text(of);
    }

    /** Returns the rowid's word that no column has taken. */
    static String rowid(TableText table) {
        for (String word : List.of("rowid", "_rowid_", "oid")) {
            if (table.column(word).isEmpty()) {
                return word;
            }
        }
        return table.rowidColumn().map(Quoting::identifier).orElse("NULL");
    }

    private static String text(String words) {
        return Quoting.literal(words);
    }
}
