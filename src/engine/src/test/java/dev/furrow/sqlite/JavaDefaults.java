package dev.furrow.sqlite;

import dev.furrow.schema.DefaultValue;
import java.math.BigDecimal;

/** Defaults as an author writes them after a column. */
final class JavaDefaults implements DefaultValue.Visitor<String> {
    @Override
    public String none() {
        return "";
    }

    @Override
    public String text(String value) {
        return ".defaultValue(" + JavaValues.text(value) + ")";
    }

    @Override
    public String number(BigDecimal value) {
        return ".defaultValue(" + value + ")";
    }

    @Override
    public String bool(boolean value) {
        return ".defaultValue(" + value + ")";
    }

    @Override
    public String expression(String sql) {
        return ".defaultExpression(" + JavaValues.text(sql) + ")";
    }

    @Override
    public String generated(String sql) {
        return ".generated(" + JavaValues.text(sql) + ")";
    }
}
